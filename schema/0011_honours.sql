-- Who was commended or nominated at the end of a movement, under which decision, from which list and with which
-- exception. An award itself stands in `award`, beside those of years on paper.
create table award_decision (
    root              text not null,
    id                text not null,
    movement          text not null,
    position          bigint not null check (position > 0),
    kind              text not null check (kind in ('commendation', 'provincial_nomination')),
    review            text not null,
    decision_number   text not null,
    decision_date     text not null check (length(decision_date) = 10),
    decision_by       text not null,
    base              bigint not null,
    cap               bigint not null,
    given_before      bigint not null,
    reason            text not null,
    exception_reason  text not null,
    exception_by      text not null,
    decided_by        text not null,
    decided_at        bigint not null,
    primary key (root, id),
    unique (root, movement, position),
    foreign key (root, movement) references movement (root, id),
    foreign key (root, review) references movement_review (root, id),
    check ((exception_reason = '') = (exception_by = ''))
);

-- The bodies of a decision as they stood on the list of that day; a nomination has no award yet, and may be taken back.
create table award_decision_body (
    root              text not null,
    decision          text not null,
    place             bigint not null check (place > 0),
    unit              text not null,
    score             bigint not null,
    standing          text not null check (standing in ('proposed', 'tied', 'below_cut')),
    award             text,
    withdrawn_number  text not null,
    withdrawn_date    text check (length(withdrawn_date) = 10),
    withdrawn_reason  text not null,
    primary key (root, decision, unit),
    foreign key (root, decision) references award_decision (root, id),
    foreign key (root, unit) references unit (root, id),
    foreign key (root, award) references award (root, id)
);
create index award_decision_body_unit on award_decision_body (root, unit);
