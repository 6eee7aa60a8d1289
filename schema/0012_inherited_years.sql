-- A successor keeps the years of a body that it came of, by decision. Withdrawn by another decision it counts no more.
create table inheritance (
    root             text not null,
    id               text not null,
    unit             text not null,
    predecessor      text not null,
    decision_number  text not null,
    decision_date    text not null check (length(decision_date) = 10),
    decision_by      text not null,
    scan             text,
    withdrawn_number text not null,
    withdrawn_date   text check (length(withdrawn_date) = 10),
    withdrawn_reason text not null,
    version          bigint not null,
    primary key (root, id),
    unique (root, unit, predecessor),
    foreign key (root, unit) references unit (root, id),
    foreign key (root, predecessor) references unit (root, id),
    foreign key (root, scan) references evidence (root, id),
    check (unit <> predecessor)
);

-- Whether a body went into another one, and what is still on somebody's desk of a year that is over.
create index unit_predecessor_of on unit_predecessor (root, predecessor);
create index movement_file_open on movement_file (root, year, unit) where stage <> 'closed';

-- An import may bring registrations, titles and awards of years on paper.
alter table import_record rename to import_record_0008;
create table import_record (
    root            text not null,
    run             text not null,
    kind            text not null check (kind in ('unit', 'member', 'meeting', 'member_rating', 'unit_rating', 'judgement', 'knock_out', 'registration', 'recognition', 'award', 'year')),
    record          text not null,
    added           boolean not null,
    primary key (root, run, kind, record),
    foreign key (root, run) references import_run (root, id)
) /*sqlite: without rowid */;
insert into import_record (root, run, kind, record, added)
select root, run, kind, record, added from import_record_0008;
drop table import_record_0008;
