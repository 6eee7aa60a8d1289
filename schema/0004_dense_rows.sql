-- The three tables with the most rows, keyed by what they belong to. In SQLite a row of such a table stood twice: once in
-- the table, once in the index of its key, which was as long as half the row. Now the key's index is the table; what one
-- meeting or one unit has lies together. PostgreSQL keeps its heap and reads the hint as a comment.
alter table meeting_roll rename to meeting_roll_0001;
create table meeting_roll (
    root            text not null,
    meeting         text not null,
    member          text not null,
    mark            text not null check (mark in ('late', 'excused', 'unexcused', 'unknown')),
    reason          text not null,
    primary key (root, meeting, member),
    foreign key (root, meeting) references meeting (root, id),
    foreign key (root, member) references member (root, id)
) /*sqlite: without rowid */;
insert into meeting_roll (root, meeting, member, mark, reason)
    select root, meeting, member, mark, reason from meeting_roll_0001 order by root, meeting, member;
drop table meeting_roll_0001;

alter table meeting_opinion rename to meeting_opinion_0001;
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
) /*sqlite: without rowid */;
insert into meeting_opinion (root, meeting, position, member, count, said)
    select root, meeting, position, member, count, said from meeting_opinion_0001 order by root, meeting, position;
drop table meeting_opinion_0001;

alter table member_rating rename to member_rating_0001;
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
) /*sqlite: without rowid */;
insert into member_rating (root, unit, year, member, level, scope, reason, regime, decision_number, decision_date,
    decision_by, version)
    select root, unit, year, member, level, scope, reason, regime, decision_number, decision_date, decision_by, version
    from member_rating_0001 order by root, unit, year, member;
drop table member_rating_0001;
