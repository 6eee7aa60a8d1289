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
