-- Events are asked for newest first: about a record, about bodies, of a kind of act, of a span of days.
create index audit_event_subject on audit_event (root, subject, number);
create index audit_event_unit on audit_event (root, unit, number);
create index audit_event_action on audit_event (root, action, number);
create index audit_event_at on audit_event (root, at, number);
