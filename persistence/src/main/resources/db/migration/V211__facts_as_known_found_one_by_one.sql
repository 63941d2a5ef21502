-- What was known at an instant is found by the same ways as what is known now: the tables have these, their histories had not,
-- and were read from end to end.
create index bed_assignment_history_reserved on bed_assignment_history (orientation_id, person_id) where state = 'RESERVED';
create index decision_history_annuls on decision_history (annuls_id) where annuls_id is not null;
create index unit_history_versions on unit_history (id);
