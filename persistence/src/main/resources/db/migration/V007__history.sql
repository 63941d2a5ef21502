-- Two times: every fact that moves a figure keeps its earlier versions with the instant they were recorded.

create function recording_instant() returns timestamptz
    language sql stable
    as $$ select coalesce(nullif(current_setting('havre.now', true), '')::timestamptz, now()) $$;

-- Closes the versions that a statement replaced and opens those it wrote; works on whole statements, so that a bulk
-- write costs one extra write and not one per row. The key's column is the trigger's argument.
create function keep_history() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    history text := quote_ident(tg_table_name || '_history');
    key     text := quote_ident(tg_argv[0]);
    instant timestamptz := recording_instant();
begin
    if tg_op <> 'INSERT' then
        execute format('delete from %1$s h using before b where h.%2$s = b.%2$s and upper_inf(h.recorded) and lower(h.recorded) >= $1',
                       history, key) using instant;
        execute format('update %1$s h set recorded = tstzrange(lower(h.recorded), $1) from before b where h.%2$s = b.%2$s and upper_inf(h.recorded)',
                       history, key) using instant;
    end if;
    if tg_op <> 'DELETE' then
        execute format('insert into %1$s select a.*, tstzrange($1, null) from after a', history) using instant;
    end if;
    return null;
end $$;

create procedure keep_history_of(target text, key text)
    language plpgsql as $$
begin
    execute format('create table %I (like %I, recorded tstzrange not null)', target || '_history', target);
    execute format('create index on %I (%I) where upper_inf(recorded)', target || '_history', key);
    execute format('create trigger history_of_inserts after insert on %I referencing new table as after
                    for each statement execute function keep_history(%L)', target, key);
    execute format('create trigger history_of_updates after update on %I referencing old table as before new table as after
                    for each statement execute function keep_history(%L)', target, key);
    execute format('create trigger history_of_deletes after delete on %I referencing old table as before
                    for each statement execute function keep_history(%L)', target, key);
end $$;

call keep_history_of('facility_code', 'id');
call keep_history_of('facility_directorate', 'id');
call keep_history_of('facility_terms', 'id');
call keep_history_of('unit', 'id');
call keep_history_of('place', 'id');
call keep_history_of('unavailability', 'id');
call keep_history_of('membership', 'id');
call keep_history_of('person_procedure', 'id');
call keep_history_of('outcome', 'id');
call keep_history_of('decision', 'id');
call keep_history_of('orientation', 'id');
call keep_history_of('orientation_member', 'id');
call keep_history_of('stay', 'id');
call keep_history_of('bed_assignment', 'id');

create index on facility_terms_history (facility_id);
create index on place_history (facility_id);
create index on unavailability_history (facility_id);
create index on stay_history (facility_id);
create index on bed_assignment_history (facility_id);
create index on orientation_history (facility_id);
