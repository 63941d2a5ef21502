-- What an import writes to is every facility there is: asked once for each statement, not once for each row and
-- facility. What may be read stays as it was.

create function importing() returns boolean
    language sql stable
    as $$ select coalesce(havre_setting('role') = 'IMPORT', false) $$;

alter policy scope on facility
    with check ((select importing()) or id = any ((select scope_facilities())::bigint[]));

do $$
declare t text;
begin
    foreach t in array array['facility_code', 'facility_directorate', 'facility_terms', 'declared_activity'] loop
        execute format('alter policy scope on %I with check ((select importing())
                        or facility_id = any ((select scope_facilities())::bigint[]))', t);
    end loop;
end $$;

-- A letter and four digits are a number as well, which an index of ranges compares many times faster than a text.
alter table facility_code drop constraint facility_code_taken;
alter table facility_code add constraint facility_code_taken
    exclude using gist ((ascii(code) * 10000 + substr(code, 2)::int) with =, daterange(starts_on, ends_on, '[)') with &&);
create index facility_code_code on facility_code (code);
