-- When an account has Havre open: its visit of now, and the end of the one before. By the clock that HAVRE_TODAY does
-- not move; read by enter(...) and written through the functions below alone.

create table account_visit (
    account_id bigint primary key references account,
    seen_at    timestamptz not null,
    left_at    timestamptz
);

-- Whoever signs in was last here when the visit before was last seen.
create function begin_visit(p_login text, p_now timestamptz) returns void
    language sql security definer set search_path = public, pg_temp
    as $$
    insert into account_visit (account_id, seen_at) select id, p_now from account where login = p_login
    on conflict (account_id) do update set left_at = account_visit.seen_at, seen_at = p_now
    $$;

create function go_on_visiting(p_login text, p_now timestamptz) returns void
    language sql security definer set search_path = public, pg_temp
    as $$
    update account_visit set seen_at = p_now where account_id = (select id from account where login = p_login)
    $$;

revoke all on function begin_visit(text, timestamptz), go_on_visiting(text, timestamptz) from public;
grant execute on function begin_visit(text, timestamptz), go_on_visiting(text, timestamptz) to ${app};
