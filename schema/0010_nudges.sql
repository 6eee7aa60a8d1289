-- What the program tells people by itself: secret links to a calendar, who wants letters, and which reminders went out.
create table calendar_link (
    root            text not null,
    account         text not null,
    token_hash      text not null check (length(token_hash) = 64),
    made_at         bigint not null,
    primary key (root, account),
    unique (root, token_hash),
    foreign key (root, account) references account (root, id)
);

-- Without a row somebody who has an address gets letters.
create table letter_choice (
    root            text not null,
    account         text not null,
    wanted          boolean not null,
    primary key (root, account),
    foreign key (root, account) references account (root, id)
);

-- At most one a person and day. Claimed before it is handed to the mail server, by one server of several; sent_at is
-- set when the mail server has taken it.
create table reminder_letter (
    root            text not null,
    account         text not null,
    date            text not null check (length(date) = 10),
    claimed_at      bigint not null,
    sent_at         bigint,
    primary key (root, account, date),
    foreign key (root, account) references account (root, id)
);

-- What went with a letter that was sent: each reminder of a thing once. mark: days after its last day (-30 … 30).
create table reminder_told (
    root            text not null,
    account         text not null,
    thing           text not null,
    mark            bigint not null,
    date            text not null check (length(date) = 10),
    primary key (root, account, thing, mark),
    foreign key (root, account, date) references reminder_letter (root, account, date)
);
