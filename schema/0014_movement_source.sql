-- The signed plan of a movement and its annexes, beside which every member reads the criteria: evidence of the authority.
create table movement_source (
    root     text not null,
    movement text not null,
    position bigint not null check (position > 0),
    evidence text not null,
    put_by   text not null,
    put_at   bigint not null,
    primary key (root, movement, position),
    unique (root, movement, evidence),
    foreign key (root, movement) references movement (root, id),
    foreign key (root, evidence) references evidence (root, id)
);
