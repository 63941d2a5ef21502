-- What lies in a period is found by when it ends, as stays are: most of what has ever been told of a facility ended long before
-- the period that is asked about, and its share grows year by year.
create index bed_assignment_until on bed_assignment (facility_id, coalesce(ends_on, 'infinity'));
create index unavailability_until on unavailability (facility_id, coalesce(ends_on, 'infinity'));
create index orientation_until on orientation (facility_id, last_day);
drop index unavailability_facility;
drop index orientation_facility;

-- Few are examined under Dublin: of all the others their absence tells it.
create index person_procedure_dublin on person_procedure (person_id) where procedure = 'DUBLIN';
