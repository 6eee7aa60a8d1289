-- SQLite reads a list of meetings out of the index alone: a row of the table is long, and a line shows little of it.
-- PostgreSQL, whose index rows may not be long, goes on to the table.
drop index meeting_unit;
create index meeting_unit on meeting (root, unit, date, id /*sqlite: , kind, state, title, place, start_minute,
    end_minute, roll_called, frozen_roll, frozen_eligible, frozen_present, frozen_speakers, frozen_opinions */);
