-- Official papers that were made: one row a paper, whatever often it was made again, with its only number; every making
-- with the hash of its bytes; copies that came back edited or signed.

-- How a body writes its papers in a term (nhiệm kỳ): numbers run within it.
create table paper_office (
    root        text not null,
    unit        text not null,
    term_from   text not null check (length(term_from) = 10),
    term_to     text check (length(term_to) = 10),
    symbol      text not null,
    place       text not null,
    version     bigint not null,
    primary key (root, unit, term_from),
    foreign key (root, unit) references unit (root, id)
);

-- about = the body that it is about, often its issuer itself; meeting = '' for papers of no meeting. A meeting may go
-- again while the paper that was sent out about it stays.
create table paper (
    root        text not null,
    id          text not null,
    unit        text not null,
    kind        text not null,
    year        bigint not null,
    about       text not null,
    meeting     text not null,
    symbol      text not null,
    body_symbol text not null,
    number      bigint check (number > 0),
    term_from   text check (length(term_from) = 10),
    dated       text check (length(dated) = 10),
    place       text not null,
    post        text not null check (post in ('secretary', 'deputy')),
    version     bigint not null,
    primary key (root, id),
    unique (root, unit, kind, year, about, meeting),
    unique (root, unit, symbol, term_from, number),
    foreign key (root, unit) references unit (root, id),
    foreign key (root, about) references unit (root, id),
    check ((number is null) or (dated is not null and term_from is not null and symbol <> ''))
);
create index paper_of_year on paper (root, unit, year);

-- What only the office knows, in its own words.
create table paper_word (
    root        text not null,
    paper       text not null,
    word        text not null,
    text        text not null,
    primary key (root, paper, word),
    foreign key (root, paper) references paper (root, id)
);

-- Every making of it: the newest holds. plan_sha256 = '' for a plan that ships with the program.
create table paper_making (
    root         text not null,
    paper        text not null,
    position     bigint not null check (position > 0),
    format       text not null check (format in ('hd36', 'hd05')),
    draft        boolean not null,
    sha256       text not null check (length(sha256) = 64),
    bytes        bigint not null,
    plan         text not null,
    plan_sha256  text not null,
    fact_version bigint not null,
    made_by      text not null,
    made_at      bigint not null,
    primary key (root, paper, position),
    foreign key (root, paper) references paper (root, id)
);
create index paper_making_content on paper_making (sha256);

-- Copies that came back: edited by hand, or signed (scanned or digitally). The file is evidence of the issuer.
create table paper_copy (
    root        text not null,
    paper       text not null,
    position    bigint not null check (position > 0),
    kind        text not null check (kind in ('edited', 'signed')),
    evidence    text not null,
    put_by      text not null,
    put_at      bigint not null,
    primary key (root, paper, position),
    foreign key (root, paper) references paper (root, id),
    foreign key (root, evidence) references evidence (root, id)
);
