-- Much that comes in at once makes what PostgreSQL knows of these tables untrue, and pages slow until it looks again by
-- itself, a minute later. Only the owner may look: the working role asks for it here, in the transaction that wrote.
create function refresh_statistics(p_tables text[]) returns void
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    t regclass;
begin
    foreach t in array p_tables::regclass[] loop
        execute format('analyze %s', t);
    end loop;
end $$;

revoke all on function refresh_statistics(text[]) from public;
grant execute on function refresh_statistics(text[]) to ${app};
