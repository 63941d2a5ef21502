-- Accounts as administrators see them, a page at a time and with how many match in all, so that none is left out.
drop function account_rows(text, bigint, date);
create function account_rows(p_text text, p_account bigint, p_today date, p_first integer, p_most integer)
    returns table (id bigint, login text, display_name text, enabled boolean, demo boolean, has_factor boolean,
                   seen_at timestamptz, role text, scope text, scope_name text, starts_on date, ends_on date, email text,
                   siret text, matching bigint)
    language sql stable security definer set search_path = public, pg_temp
    as $$
    select a.id, a.login, a.display_name, a.enabled, a.demo, f.account_id is not null, v.seen_at,
           r.role, r.scope, name_of_scope(r.id, r.scope, r.scope_key), r.starts_on, r.ends_on, i.email, i.siret,
           a.matching
    from (select a.id, a.login, a.display_name, a.enabled, a.demo, count(*) over () as matching
          from account a
          where havre_setting('role') = 'ADMIN' and (p_account is null or a.id = p_account)
            and (p_text is null or strpos(lower(a.login || ' ' || a.display_name), lower(p_text)) > 0)
          order by a.login offset p_first limit p_most) a
    left join account_visit v on v.account_id = a.id
    left join second_factor f on f.account_id = a.id and f.confirmed_at is not null
    left join account_identity i on i.account_id = a.id
    left join lateral (
        select * from account_right r where r.account_id = a.id
        order by r.starts_on <= p_today and (r.ends_on is null or p_today < r.ends_on) desc, r.starts_on desc limit 1) r
        on true
    order by a.login
    $$;

revoke all on function account_rows(text, bigint, date, integer, integer) from public;
grant execute on function account_rows(text, bigint, date, integer, integer) to ${app};
