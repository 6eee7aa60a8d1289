-- The roll that a finalised meeting was counted with, so that a later correction of memberships, exemptions or probation
-- changes none of its answers. Most meetings of a cell have the same roll: it is kept once, under its fingerprint.
-- A line a person on the roll: the member's id and, where they were not simply expected, "exempt" or "probationary".
create table frozen_roll (
    root            text not null,
    unit            text not null,
    fingerprint     bigint not null,
    members         text not null,
    primary key (root, unit, fingerprint),
    foreign key (root, unit) references unit (root, id)
);
-- null = not finalised, or finalised before rolls were frozen: read with the roll of today's lists.
alter table meeting add column frozen_fingerprint bigint;

-- The texts that a campaign's plan was made of when it was adopted: the plan itself at position 1, then what it extends.
alter table campaign add column confirmed_by text not null default '';
alter table campaign add column confirmed_at bigint not null default 0;
create table campaign_text (
    root            text not null,
    campaign        text not null,
    position        bigint not null,
    plan            text not null,
    plan_version    bigint not null,
    sha256          text not null,
    primary key (root, campaign, position),
    foreign key (root, campaign) references campaign (root, id),
    foreign key (root, plan, plan_version, sha256) references plan_text (root, plan, plan_version, sha256)
);

-- Papers of a meeting: which piece of evidence is its agenda, its notice …
create table meeting_document (
    root            text not null,
    meeting         text not null,
    kind            text not null check (kind in ('agenda', 'notice', 'material', 'draft_resolution', 'resolution', 'minutes_scan')),
    evidence        text not null,
    attached_at     bigint not null,
    primary key (root, meeting, kind, evidence),
    foreign key (root, meeting) references meeting (root, id),
    foreign key (root, evidence) references evidence (root, id)
);
create index meeting_document_evidence on meeting_document (root, evidence);

-- A body's kind may change by a decision: one more act. SQLite cannot change a check, so the table is made anew.
alter table unit_version rename to unit_version_0001;
drop index unit_version_open;
drop index unit_version_superior;
create table unit_version (
    root                text not null,
    unit                text not null,
    valid_from          text not null check (length(valid_from) = 10),
    valid_to            text check (valid_to > valid_from),
    name                text not null,
    short_name          text not null,
    search_key          text not null,
    superior            text,
    kind                text not null check (kind in ('province', 'bloc', 'grassroots_committee', 'sub_committee', 'cell')),
    sector              text not null,
    act                 text not null
        check (act in ('establish', 'rename', 'move', 'merge', 'split', 'change_kind', 'dissolve')),
    decision_number     text not null,
    decision_date       text,
    decision_by         text not null,
    primary key (root, unit, valid_from),
    foreign key (root, unit) references unit (root, id),
    foreign key (root, superior) references unit (root, id)
);
insert into unit_version (root, unit, valid_from, valid_to, name, short_name, search_key, superior, kind, sector, act,
    decision_number, decision_date, decision_by)
    select root, unit, valid_from, valid_to, name, short_name, search_key, superior, kind, sector, act, decision_number,
    decision_date, decision_by from unit_version_0001;
drop table unit_version_0001;
create unique index unit_version_open on unit_version (root, unit) where valid_to is null;
create index unit_version_superior on unit_version (root, superior);

-- Of tasks only the open ones are asked for by unit.
drop index task_unit;
create index task_unit on task (root, unit) where state = 'open';
