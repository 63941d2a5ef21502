-- Who was turned away stands on the trail, once for each pattern: why, as which account, from where, at which page or resource.
alter table trail drop constraint trail_kind_check;
alter table trail add constraint trail_kind_check check (kind in ('CREATE', 'CHANGE', 'DELETE', 'READ_FILE', 'SEARCH', 'EXPORT', 'SIGN_IN',
    'SIGN_IN_REFUSED', 'SIGN_OUT', 'NEUTRAL_ANSWER', 'READ_TRAIL', 'VERIFY', 'ERASE', 'REBUFF'));

-- Nothing of what was typed: the reason, and a place that Havre itself knows.
create function record_rebuff(p_why text, p_login text, p_address text, p_place text) returns void
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    a account;
begin
    if p_why !~ '^Rebuff\.[A-Z_]{1,40}$' then
        raise exception using errcode = '42501', message = 'this is no rebuff';
    end if;
    select * into a from account where login = p_login;
    perform write_trail('REBUFF', a.id, a.login, null, null, p_address, left(p_place, 100), p_why, null, null, null, null, null, null, null);
end $$;
revoke all on function record_rebuff(text, text, text, text) from public;
grant execute on function record_rebuff(text, text, text, text) to ${app};
