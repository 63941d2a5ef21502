-- An auditor finds lines of a rare kind by their index, whatever the others are many: those that pages write most are left
-- out of it, since the last of them are never far.
create index trail_rare on trail (kind, id) where kind not in ('READ_FILE', 'CREATE', 'CHANGE');
alter function trail_lines(timestamptz, timestamptz, text, text, bigint, bigint, integer) set plan_cache_mode = force_custom_plan;

-- How often an account may look within a minute and within an hour: more than anybody works, less than a harvest.
insert into policy_value values
    ('SEARCH_A_MINUTE', '2015-11-01', 60, 'Proposition de Havre [P] : une recherche par nom par seconde'),
    ('SEARCH_AN_HOUR', '2015-11-01', 600, 'Proposition de Havre [P]'),
    ('READ_FILE_A_MINUTE', '2015-11-01', 120, 'Proposition de Havre [P] : deux dossiers par seconde'),
    ('READ_FILE_AN_HOUR', '2015-11-01', 1200, 'Proposition de Havre [P]'),
    ('EXPORT_A_MINUTE', '2015-11-01', 60, 'Proposition de Havre [P]'),
    ('EXPORT_AN_HOUR', '2015-11-01', 600, 'Proposition de Havre [P]');

-- What holds for whoever has entered; for a demo account, which sees invented people and which tests and measurements
-- stand behind, a hundred times as much. Null where nothing is limited.
create function pace_of(p_kind text) returns table (account bigint, a_minute integer, an_hour integer)
    language sql stable security definer set search_path = public, pg_temp
    as $$
    select a.id, max(v.value) filter (where v.name = p_kind || '_A_MINUTE') * case when a.demo then 100 else 1 end,
           max(v.value) filter (where v.name = p_kind || '_AN_HOUR') * case when a.demo then 100 else 1 end
    from account a
    left join lateral (select distinct on (x.name) x.name, x.value from policy_value x
                       where x.name in (p_kind || '_A_MINUTE', p_kind || '_AN_HOUR') and x.starts_on <= business_day()
                       order by x.name, x.starts_on desc) v on true
    where a.id = havre_setting('account')::bigint
    group by a.id, a.demo
    $$;
revoke all on function pace_of(text) from public;
grant execute on function pace_of(text) to ${app};
