-- The records: organisation, members, meetings, evidence, outcomes, audit. One text for SQLite and PostgreSQL: only text,
-- bigint and boolean; days are ISO text in local time, instants are Unix ms, points are hundredths. Empty text = nothing
-- said; null = not known. The root organisation stands in every key, so that a distributed engine can split by it.

create table root (
    root            text not null primary key check (length(root) between 1 and 16),
    name            text not null,
    created_at      bigint not null,
    audit_number    bigint not null,
    audit_hash      text not null check (length(audit_hash) = 64)
);

create table unit (
    root                text not null references root,
    id                  text not null,
    code                text not null,
    dissolved_number    text not null default '',
    dissolved_date      text,
    dissolved_by        text not null default '',
    version             bigint not null,
    primary key (root, id),
    unique (root, code)
);

-- What a body was over a span of days; valid_to is the first day on which it no longer held.
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
    act                 text not null check (act in ('establish', 'rename', 'move', 'merge', 'split', 'dissolve')),
    decision_number     text not null,
    decision_date       text,
    decision_by         text not null,
    primary key (root, unit, valid_from),
    foreign key (root, unit) references unit (root, id),
    foreign key (root, superior) references unit (root, id)
);
create unique index unit_version_open on unit_version (root, unit) where valid_to is null;
create index unit_version_superior on unit_version (root, superior);

create table unit_predecessor (
    root            text not null,
    unit            text not null,
    predecessor     text not null,
    primary key (root, unit, predecessor),
    foreign key (root, unit) references unit (root, id),
    foreign key (root, predecessor) references unit (root, id)
);

create table unit_alias (
    root            text not null,
    unit            text not null,
    alias           text not null,
    search_key      text not null,
    primary key (root, unit, alias),
    foreign key (root, unit) references unit (root, id)
);

create table member (
    root            text not null references root,
    id              text not null,
    code            text not null,
    name            text not null,
    search_key      text not null,
    birth_year      bigint check (birth_year between 1900 and 2100),
    sex             text check (sex in ('female', 'male')),
    admitted        text check (length(admitted) = 10),
    official        text check (length(official) = 10),
    version         bigint not null,
    primary key (root, id)
);
create unique index member_code on member (root, code) where code <> '';
create index member_search on member (root, search_key);

create table membership (
    root            text not null,
    id              text not null,
    member          text not null,
    unit            text not null,
    from_date       text not null check (length(from_date) = 10),
    to_date         text check (to_date > from_date),
    kind            text not null check (kind in ('ordinary', 'temporary')),
    began           text not null,
    ended           text not null,
    primary key (root, id),
    foreign key (root, member) references member (root, id),
    foreign key (root, unit) references unit (root, id)
);
create index membership_unit on membership (root, unit);
create index membership_member on membership (root, member);
create index membership_temporary on membership (root, member, from_date) where kind = 'temporary';

create table exemption (
    root            text not null,
    id              text not null,
    member          text not null,
    from_date       text not null check (length(from_date) = 10),
    to_date         text check (to_date > from_date),
    kind            text not null check (kind in ('exempt', 'suspended')),
    primary key (root, id),
    foreign key (root, member) references member (root, id)
);
create index exemption_member on exemption (root, member);

create table term_of_office (
    root            text not null,
    id              text not null,
    member          text not null,
    unit            text not null,
    office          text not null check (office in ('secretary', 'deputy', 'committee_member', 'follower')),
    from_date       text not null check (length(from_date) = 10),
    to_date         text check (to_date > from_date),
    remind_on       text,
    primary key (root, id),
    foreign key (root, member) references member (root, id),
    foreign key (root, unit) references unit (root, id)
);
create index term_of_office_unit on term_of_office (root, unit);
create index term_of_office_member on term_of_office (root, member);

create table meeting (
    root                text not null,
    id                  text not null,
    unit                text not null,
    date                text not null check (length(date) = 10),
    kind                text not null check (kind in ('regular', 'thematic', 'combined')),
    state               text not null check (state in ('planned', 'prepared', 'held', 'concluded', 'finalised')),
    title               text not null,
    place               text not null,
    committee_meeting   boolean not null,
    members_notified    boolean not null,
    follower_notified   boolean not null,
    materials_sent      boolean not null,
    draft_made          boolean not null,
    prepared_by         text not null check (prepared_by in ('secretary', 'deputy', 'other')),
    committee_minutes   text not null,
    notice              text not null,
    draft_resolution    text not null,
    start_minute        bigint not null check (start_minute between 0 and 1440),
    end_minute          bigint not null check (end_minute between 0 and 1440),
    breaks_minutes      bigint not null check (breaks_minutes >= 0),
    chair               text,
    minute_taker        text,
    roll_called         boolean not null,
    resolution          text not null,
    votes_agree         bigint,
    votes_disagree      bigint,
    votes_other         bigint,
    chair_signed        boolean not null,
    secretary_signed    boolean not null,
    cross_stamped       boolean not null,
    minutes_book        text not null,
    minutes_pages       text not null,
    self_rating         text check (self_rating in ('good', 'fair', 'average', 'poor')),
    self_points         bigint,
    self_explanation    text not null,
    frozen_roll         bigint,
    frozen_eligible     bigint,
    frozen_present      bigint,
    frozen_speakers     bigint,
    frozen_opinions     bigint,
    version             bigint not null,
    primary key (root, id),
    foreign key (root, unit) references unit (root, id),
    check ((state = 'finalised') = (frozen_roll is not null))
);
create index meeting_unit on meeting (root, unit, date);

-- One row for everybody who was not simply there.
create table meeting_roll (
    root            text not null,
    meeting         text not null,
    member          text not null,
    mark            text not null check (mark in ('late', 'excused', 'unexcused', 'unknown')),
    reason          text not null,
    primary key (root, meeting, member),
    foreign key (root, meeting) references meeting (root, id),
    foreign key (root, member) references member (root, id)
);

create table meeting_request (
    root            text not null,
    meeting         text not null,
    member          text not null,
    reason          text not null,
    asked_at        bigint not null,
    state           text not null check (state in ('asked', 'granted', 'refused', 'withdrawn')),
    answer          text not null,
    answered_at     bigint not null,
    primary key (root, meeting, member),
    foreign key (root, meeting) references meeting (root, id),
    foreign key (root, member) references member (root, id)
);

create table meeting_opinion (
    root            text not null,
    meeting         text not null,
    position        bigint not null,
    member          text not null,
    count           bigint not null check (count >= 0),
    said            text not null,
    primary key (root, meeting, position),
    foreign key (root, meeting) references meeting (root, id),
    foreign key (root, member) references member (root, id)
);

create table meeting_remark (
    root            text not null,
    meeting         text not null,
    position        bigint not null,
    kind            text not null check (kind in ('praise', 'criticism')),
    member          text not null,
    text            text not null,
    primary key (root, meeting, position),
    foreign key (root, meeting) references meeting (root, id),
    foreign key (root, member) references member (root, id)
);

create table meeting_agenda (
    root            text not null,
    meeting         text not null,
    position        bigint not null,
    id              text not null,
    text            text not null,
    settled         boolean not null,
    primary key (root, meeting, position),
    foreign key (root, meeting) references meeting (root, id)
);

create table meeting_sheet_mark (
    root            text not null,
    meeting         text not null,
    item            text not null,
    points          bigint,
    note            text not null,
    primary key (root, meeting, item),
    foreign key (root, meeting) references meeting (root, id)
);

create table task (
    root            text not null,
    id              text not null,
    unit            text not null,
    meeting         text not null,
    text            text not null,
    basis           text not null,
    owner           text,
    due             text check (length(due) = 10),
    state           text not null check (state in ('open', 'done', 'dropped')),
    settled_on      text check (length(settled_on) = 10),
    result          text not null,
    primary key (root, id),
    foreign key (root, unit) references unit (root, id),
    foreign key (root, meeting) references meeting (root, id)
);
create index task_unit on task (root, unit, state);
create index task_meeting on task (root, meeting);

create table evidence (
    root            text not null,
    id              text not null,
    unit            text not null,
    year            bigint not null,
    kind            text not null,
    title           text not null,
    sha256          text not null check (length(sha256) = 64),
    file_name       text not null,
    media_type      text not null,
    bytes           bigint not null,
    effective       text check (length(effective) = 10),
    expires         text check (length(expires) = 10),
    uploaded_at     bigint not null,
    uploaded_by     text not null,
    revises         text,
    secrecy_mark    text,
    deleted_on      text check (length(deleted_on) = 10),
    deleted_reason  text not null,
    version         bigint not null,
    primary key (root, id),
    foreign key (root, unit) references unit (root, id),
    foreign key (root, revises) references evidence (root, id)
);
create index evidence_unit on evidence (root, unit, year);
create index evidence_content on evidence (sha256);

create table evidence_indicator (
    root            text not null,
    evidence        text not null,
    indicator       text not null,
    primary key (root, evidence, indicator),
    foreign key (root, evidence) references evidence (root, id)
);

-- What people judged of one indicator; ratio null = not applicable.
create table judgement (
    root            text not null,
    unit            text not null,
    year            bigint not null,
    indicator       text not null,
    ratio           text,
    note            text not null,
    judged_by       text not null,
    judged_at       bigint not null,
    version         bigint not null,
    primary key (root, unit, year, indicator),
    foreign key (root, unit) references unit (root, id)
);

-- Official annual ratings: imported, never computed.
create table member_rating (
    root            text not null,
    unit            text not null,
    year            bigint not null,
    member          text not null,
    level           text check (level in ('excellent', 'good', 'completed', 'not_completed')),
    scope           text not null check (scope in ('rated', 'not_subject', 'not_yet')),
    reason          text not null,
    regime          text not null,
    decision_number text not null,
    decision_date   text,
    decision_by     text not null,
    version         bigint not null,
    primary key (root, unit, year, member),
    foreign key (root, unit) references unit (root, id),
    foreign key (root, member) references member (root, id),
    check ((scope = 'rated') = (level is not null))
);

create table unit_rating (
    root            text not null,
    unit            text not null,
    year            bigint not null,
    level           text check (level in ('excellent', 'good', 'completed', 'not_completed')),
    scope           text not null check (scope in ('rated', 'not_subject', 'not_yet')),
    reason          text not null,
    regime          text not null,
    decision_number text not null,
    decision_date   text,
    decision_by     text not null,
    version         bigint not null,
    primary key (root, unit, year),
    foreign key (root, unit) references unit (root, id),
    check ((scope = 'rated') = (level is not null))
);

create table knock_out (
    root            text not null,
    id              text not null,
    unit            text not null,
    kind            text not null,
    date            text not null check (length(date) = 10),
    note            text not null,
    primary key (root, id),
    foreign key (root, unit) references unit (root, id)
);
create index knock_out_unit on knock_out (root, unit, date);

-- A plan as it was when something was decided under it.
create table plan_text (
    root            text not null references root,
    plan            text not null,
    plan_version    bigint not null,
    sha256          text not null check (length(sha256) = 64),
    yaml            text not null,
    stored_at       bigint not null,
    primary key (root, plan, plan_version, sha256)
);

create table campaign (
    root            text not null,
    id              text not null,
    authority       text not null,
    plan            text not null,
    name            text not null,
    first_year      bigint not null,
    last_year       bigint not null check (last_year >= first_year),
    decision_number text not null,
    decision_date   text,
    decision_by     text not null,
    version         bigint not null,
    primary key (root, id),
    foreign key (root, authority) references unit (root, id)
);

-- Registrations, recognitions and awards; those of years that lived on paper are entered in their final state.
create table registration (
    root            text not null,
    id              text not null,
    unit            text not null,
    campaign        text,
    year            bigint not null,
    date            text not null check (length(date) = 10),
    from_paper      boolean not null,
    decision_number text not null,
    decision_date   text,
    decision_by     text not null,
    scan            text,
    version         bigint not null,
    primary key (root, id),
    unique (root, unit, year),
    foreign key (root, unit) references unit (root, id),
    foreign key (root, campaign) references campaign (root, id),
    foreign key (root, scan) references evidence (root, id)
);

create table recognition (
    root            text not null,
    id              text not null,
    unit            text not null,
    year            bigint not null,
    recognised      boolean not null,
    score           bigint,
    from_paper      boolean not null,
    decision_number text not null,
    decision_date   text,
    decision_by     text not null,
    scan            text,
    revoked_number  text not null,
    revoked_date    text,
    revoked_reason  text not null,
    version         bigint not null,
    primary key (root, id),
    unique (root, unit, year),
    foreign key (root, unit) references unit (root, id),
    foreign key (root, scan) references evidence (root, id)
);

create table award (
    root            text not null,
    id              text not null,
    unit            text not null,
    kind            text not null check (kind in ('commendation', 'provincial_commendation')),
    year            bigint not null,
    from_paper      boolean not null,
    decision_number text not null,
    decision_date   text,
    decision_by     text not null,
    scan            text,
    revoked_number  text not null,
    revoked_date    text,
    revoked_reason  text not null,
    version         bigint not null,
    primary key (root, id),
    unique (root, unit, kind, year),
    foreign key (root, unit) references unit (root, id),
    foreign key (root, scan) references evidence (root, id)
);

-- Grows with every change of a unit's facts of a year: a decision names the version it was taken on.
create table fact_version (
    root            text not null,
    unit            text not null,
    year            bigint not null,
    version         bigint not null,
    primary key (root, unit, year),
    foreign key (root, unit) references unit (root, id)
);

-- Chốt sổ: nothing of the year is changed while it is locked.
create table period_lock (
    root            text not null,
    unit            text not null,
    year            bigint not null,
    locked_at       bigint not null,
    locked_by       text not null,
    reason          text not null,
    primary key (root, unit, year),
    foreign key (root, unit) references unit (root, id)
);

-- How an office's own sheets are laid out, remembered by the words of their headers.
create table import_layout (
    root            text not null references root,
    fingerprint     text not null,
    layout          text not null,
    primary key (root, fingerprint)
);

create table audit_event (
    root            text not null references root,
    number          bigint not null,
    at              bigint not null,
    actor           text not null,
    action          text not null,
    subject         text not null,
    unit            text not null,
    reason          text not null,
    before          text not null,
    after           text not null,
    hash            text not null,
    primary key (root, number)
);
