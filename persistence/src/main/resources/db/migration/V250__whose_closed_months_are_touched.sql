-- What a transaction records is noted until it ends, where it asks for it, so that whoever records can be told whose closed
-- months are touched before it is kept: the number of a facility (f), of somebody (p) or of a household (h).

-- As in V165, with the note.
create or replace function keep_history() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    history text := quote_ident(tg_table_name || '_history');
    key     text := quote_ident(tg_argv[0]);
    instant timestamptz := recorded_now();
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
    if havre_setting('noting') is not null then
        execute format($q$select set_config('havre.noted', concat_ws(',', havre_setting('noted'),
                              string_agg(distinct coalesce('f' || (x.r ->> 'facility_id'), 'p' || (x.r ->> 'person_id'),
                                                           'h' || (x.r ->> 'household_id')), ',')), true)
                          from (%s) x (r)$q$,
                       case tg_op when 'INSERT' then 'select to_jsonb(a) from after a'
                                  when 'DELETE' then 'select to_jsonb(b) from before b'
                                  else 'select to_jsonb(a) from after a union all select to_jsonb(b) from before b' end);
    end if;
    return null;
end $$;

-- The facilities of the scope with closed months that this transaction recorded something about, and at which instant: of
-- people and households those where any of the household has ever stayed, since what is known of one may count for all.
create function closed_months_noted() returns table (facility_id bigint, name text, months date[], at timestamptz)
    language sql stable security definer set search_path = public, pg_temp
    as $$
    with noted as materialized (
        select distinct left(n, 1) as kind, substr(n, 2)::bigint as id
        from unnest(string_to_array(havre_setting('noted'), ',')) n where n <> ''
    ),
    home as materialized (
        select id from noted where kind = 'h'
        union
        select m.household_id from noted join membership_history m on m.person_id = noted.id where noted.kind = 'p'
    ),
    kin as materialized (
        select id from noted where kind = 'p'
        union
        select m.person_id from home join membership_history m on m.household_id = home.id
    ),
    touched as materialized (
        select id from noted where kind = 'f'
        union
        select s.facility_id from kin join stay_history s on s.person_id = kin.id
    )
    select f.id, f.name, array_agg(m.month order by m.month), havre_setting('recorded')::timestamptz
    from touched
    join facility f on f.id = touched.id and f.id = any ((select scope_facilities())::bigint[])
    join month_statement m on m.facility_id = f.id
    group by f.id
    order by f.name, f.id
    $$;
revoke all on function closed_months_noted() from public;
grant execute on function closed_months_noted() to ${app};
