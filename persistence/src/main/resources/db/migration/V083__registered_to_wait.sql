-- OFII registers a household at a directorate of its own, before it sends it anywhere.
alter policy register on household
    with check (havre_setting('role') = 'IMPORT'
                or havre_setting('role') = 'OFII' and directorate_id = any ((select scope_directorates())::bigint[]));

-- Whoever is registered twice is looked for by the day of birth.
create index person_birth_date on person (birth_date);
