-- A list of a body's meetings goes by date and, within a day, by id: read in that order, never sorted.
drop index meeting_unit;
create index meeting_unit on meeting (root, unit, date, id);
