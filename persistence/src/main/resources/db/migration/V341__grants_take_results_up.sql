-- What of the result of the second year before a grant takes up: below nought where it lowers it; null where it says nothing of it.
alter table allocation add column taken_up numeric(14, 2);
-- Versions are written by position: when one was recorded stays their last column.
alter table allocation_history rename column recorded to recorded_before;
alter table allocation_history add column taken_up numeric(14, 2), add column recorded tstzrange;
update allocation_history set recorded = recorded_before;
alter table allocation_history drop column recorded_before;
alter table allocation_history alter column recorded set not null;
create index on allocation_history (id) where upper_inf(recorded);
