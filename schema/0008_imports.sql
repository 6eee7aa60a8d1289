-- What an import wrote, so that it can be taken back as one act as long as nothing was built on it.
create table import_run (
    root            text not null references root,
    id              text not null,
    unit            text not null,
    file_name       text not null,
    sha256          text not null check (length(sha256) = 64),
    kind            text not null,
    done_by         text not null,
    done_at         bigint not null,
    added           bigint not null,
    changed         bigint not null,
    events_before   bigint not null,
    last_event      bigint not null,
    reversed_by     text not null,
    reversed_at     bigint,
    reversed_reason text not null,
    primary key (root, id)
);
create index import_run_done on import_run (root, done_at);

-- Its records by kind and key; of "year" rows: the facts that it touched. A key of several parts has "/" between them.
create table import_record (
    root            text not null,
    run             text not null,
    kind            text not null check (kind in ('unit', 'member', 'meeting', 'member_rating', 'unit_rating', 'judgement', 'knock_out', 'year')),
    record          text not null,
    added           boolean not null,
    primary key (root, run, kind, record),
    foreign key (root, run) references import_run (root, id)
) /*sqlite: without rowid */;

-- The rows of a record as they were before it was changed: the columns, and the values as a backup writes them.
create table import_kept (
    root            text not null,
    run             text not null,
    position        bigint not null,
    place           text not null,
    columns         text not null,
    line            text not null,
    primary key (root, run, position),
    foreign key (root, run) references import_run (root, id)
);
