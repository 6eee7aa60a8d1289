-- Where the text of certificates stands on the blanks that an office bought: tenths of a millimetre from where the
-- template puts it.
create table certificate_offset (
    root         text not null,
    unit         text not null,
    right_tenths bigint not null check (right_tenths between -500 and 500),
    down_tenths  bigint not null check (down_tenths between -500 and 500),
    version      bigint not null,
    primary key (root, unit),
    foreign key (root, unit) references unit (root, id)
);
