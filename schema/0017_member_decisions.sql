-- What the acts on a member rest on: the decision by which a membership, an exemption or a term of office began or ended
-- (entry: its id), or by which the member became official (entry: empty). Acts without a paper have no row.
create table member_decision (
    root            text not null,
    id              text not null,
    member          text not null,
    act             text not null check (act in ('began', 'ended', 'official')),
    entry           text not null,
    decision_number text not null check (decision_number <> ''),
    decision_date   text not null check (length(decision_date) = 10),
    decision_by     text not null,
    primary key (root, id),
    unique (root, member, entry, act),
    foreign key (root, member) references member (root, id),
    check ((act = 'official') = (entry = ''))
);
create index member_decision_entry on member_decision (root, entry);
