-- The language that the account has chosen; null until it has, and the browser decides. No screen let anybody choose yet.
alter table account alter column locale drop not null;
alter table account alter column locale drop default;
update account set locale = null;

-- What sign-in must know before anybody has a scope; nothing else of the account leaves here.
drop function account_for_login(text);
create function account_for_login(p_login text)
    returns table (id bigint, password_hash text, enabled boolean, demo boolean, locale text)
    language sql stable security definer set search_path = public, pg_temp
    as $$ select id, password_hash, enabled, demo, locale from account where login = p_login $$;

revoke all on function account_for_login(text) from public;
grant execute on function account_for_login(text) to ${app};
