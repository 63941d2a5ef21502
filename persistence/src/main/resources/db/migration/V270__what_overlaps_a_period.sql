-- What lies in a period is found by when it ends, as stays are: most of what has ever been told of a facility ended long before
-- the period that is asked about, and its share grows year by year.
create index bed_assignment_until on bed_assignment (facility_id, coalesce(ends_on, 'infinity'));
create index unavailability_until on unavailability (facility_id, coalesce(ends_on, 'infinity'));
create index orientation_until on orientation (facility_id, last_day);
drop index unavailability_facility;
drop index orientation_facility;

-- Few are examined under Dublin: of all the others their absence tells it.
create index person_procedure_dublin on person_procedure (person_id) where procedure = 'DUBLIN';

-- Who was taken from where to where in a month is told by the index alone: by facility it was looked up once for each of them.
drop index kept_transfer_reached;
create index kept_transfer_reached on kept_transfer (reached_on) include (left_on, from_id, to_id, people);
