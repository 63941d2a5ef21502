-- Lists that leave out whose file was erased look for those few, and not through everybody.
create index person_erased on person (id) where erased_on is not null;
create index household_erased on household (id) where erased_on is not null;
