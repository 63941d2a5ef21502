-- A page that only shows a file writes nothing but its line. Its commit is in the order of all others, is seen by
-- everybody at once and is sealed like any, but it does not wait until the disk has it: only a crash of the database
-- within the next moment (three times wal_writer_delay, less than a second) could lose the line. Whatever changes
-- anything waits as it always did, and the lines before it with it.
create or replace function record_reading(p_kind text, p_entity text, p_key text, p_person bigint, p_household bigint, p_facility bigint,
                               p_fields text[] default null, p_rows integer default null, p_told jsonb default null) returns bigint
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    a record;
begin
    select * into a from trail_author();
    if a.account_id is null or p_kind not in ('READ_FILE', 'SEARCH', 'EXPORT', 'NEUTRAL_ANSWER') then
        raise exception using errcode = '42501', message = 'nobody has entered, or this is no reading';
    end if;
    if p_kind = 'READ_FILE' and pg_current_xact_id_if_assigned() is null then
        perform set_config('havre.commit', current_setting('synchronous_commit'), true),
                set_config('synchronous_commit', 'off', true);
    end if;
    return write_trail(p_kind, a.account_id, a.login, a.role, a.part, a.address, a.act, p_entity, p_key, p_person, p_household,
                       p_facility, p_fields, p_rows, p_told);
end $$;

-- Anything else on the trail of the same transaction: it waits again.
create function wait_for_the_disk() returns trigger
    language plpgsql set search_path = public, pg_temp as $$
begin
    if current_setting('havre.commit', true) <> '' and exists (select from lines where kind <> 'READ_FILE') then
        perform set_config('synchronous_commit', current_setting('havre.commit'), true), set_config('havre.commit', '', true);
    end if;
    return null;
end $$;
revoke all on function wait_for_the_disk() from public;

create trigger more_than_a_reading after insert on trail referencing new table as lines
    for each statement execute function wait_for_the_disk();
