-- The movement: who launched it over which bodies, each body's file of a year with every step taken, the levels given,
-- what was frozen when it was sent in and decided on, and objections. Recognitions and registrations decided here stand
-- in their own tables beside those of years on paper.
create table movement (
    root            text not null,
    id              text not null,
    authority       text not null,
    plan            text not null,
    name            text not null,
    first_year      bigint not null,
    last_year       bigint not null check (last_year >= first_year),
    decision_number text not null,
    decision_date   text not null check (length(decision_date) = 10),
    decision_by     text not null,
    launched_by     text not null,
    launched_at     bigint not null,
    version         bigint not null,
    primary key (root, id),
    foreign key (root, authority) references unit (root, id)
);

-- How each step is taken; a step without a row is taken here.
create table movement_mode (
    root            text not null,
    movement        text not null,
    step            text not null check (step in ('selection', 'forwarding', 'appraisal', 'notice', 'recognition')),
    mode            text not null check (mode in ('internal', 'recorded', 'not_applicable')),
    primary key (root, movement, step),
    foreign key (root, movement) references movement (root, id)
);

-- Sơ kết, tổng kết: dated events.
create table movement_review (
    root            text not null,
    id              text not null,
    movement        text not null,
    kind            text not null check (kind in ('interim', 'final')),
    date            text not null check (length(date) = 10),
    note            text not null,
    primary key (root, id),
    foreign key (root, movement) references movement (root, id)
);
create index movement_review_movement on movement_review (root, movement, date);

create table movement_file (
    root            text not null,
    id              text not null,
    movement        text not null,
    unit            text not null,
    year            bigint not null,
    kind            text not null check (kind in ('cell', 'grassroots_committee')),
    stage           text not null check (stage in ('none', 'registered', 'accepted', 'forwarded', 'assessing',
                        'submitted', 'received', 'returned', 'appraised', 'answering', 'proposed', 'ratings', 'notice',
                        'closed')),
    verdict         text not null check (verdict in ('open', 'withdrawn', 'not_accepted', 'not_proposed', 'proposed',
                        'not_recognised', 'recognised', 'revoked')),
    self_score      bigint,
    appraised_score bigint,
    due             text check (length(due) = 10),
    notice_to       text check (length(notice_to) = 10),
    version         bigint not null,
    primary key (root, id),
    unique (root, unit, year),
    foreign key (root, movement) references movement (root, id),
    foreign key (root, unit) references unit (root, id)
);
create index movement_file_movement on movement_file (root, movement, year, unit);

-- Every step that was taken, with what was handed in.
create table movement_taken (
    root            text not null,
    file            text not null,
    position        bigint not null check (position > 0),
    act             text not null,
    date            text not null check (length(date) = 10),
    taken_at        bigint not null,
    account         text not null,
    member          text,
    name            text not null,
    reason          text not null,
    decision_number text not null,
    decision_date   text check (length(decision_date) = 10),
    decision_by     text not null,
    decided_level   text not null,
    scan            text,
    vote_date       text check (length(vote_date) = 10),
    vote_present    bigint,
    vote_agree      bigint,
    vote_against    bigint,
    vote_other      bigint,
    due             text check (length(due) = 10),
    late_reason     text not null,
    approver        text not null,
    basis           text not null,
    primary key (root, file, position),
    foreign key (root, file) references movement_file (root, id),
    foreign key (root, member) references member (root, id),
    foreign key (root, scan) references evidence (root, id),
    check (vote_agree + vote_against + vote_other <= vote_present)
);

-- Levels given to what people judge, the unit's own and the appraiser's where it differs; contested = what the unit says
-- against an indicator that was computed. ratio null = not applicable.
create table movement_level (
    root            text not null,
    file            text not null,
    side            text not null check (side in ('self', 'appraised', 'contested')),
    indicator       text not null,
    ratio           text,
    note            text not null,
    given_by        text not null,
    given_at        bigint not null,
    primary key (root, file, side, indicator),
    foreign key (root, file) references movement_file (root, id)
);

-- What a step rested on: the evaluation with the plan and the facts it was made of.
create table movement_snapshot (
    root            text not null,
    file            text not null,
    position        bigint not null,
    plan            text not null,
    plan_version    bigint not null,
    plan_sha256     text not null,
    fact_version    bigint not null,
    verdict         text not null check (verdict in ('qualified', 'not_qualified', 'pending')),
    standard        text not null check (standard in ('met', 'partly_met', 'not_met', 'pending', 'not_applicable')),
    score           bigint not null,
    indicators      text not null,
    primary key (root, file, position),
    foreign key (root, file, position) references movement_taken (root, file, position)
);
create table movement_snapshot_criterion (
    root            text not null,
    file            text not null,
    position        bigint not null,
    place           bigint not null,
    criterion       text not null,
    state           text not null check (state in ('met', 'partly_met', 'not_met', 'pending', 'not_applicable')),
    achieved        bigint not null,
    applicable      bigint not null,
    primary key (root, file, position, place),
    foreign key (root, file, position) references movement_snapshot (root, file, position)
);

create table movement_objection (
    root            text not null,
    id              text not null,
    file            text not null,
    against         text not null,
    about_kind      text not null check (about_kind in ('indicator', 'fact')),
    about           text not null,
    text            text not null,
    account         text not null,
    member          text,
    name            text not null,
    made_at         bigint not null,
    answer_by       text not null check (length(answer_by) = 10),
    answer          text not null,
    answered_by     text not null,
    answered_at     bigint,
    primary key (root, id),
    foreign key (root, file) references movement_file (root, id),
    foreign key (root, member) references member (root, id),
    check ((answered_at is null) = (answer = ''))
);
create index movement_objection_file on movement_objection (root, file, made_at);
