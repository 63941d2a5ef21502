-- Whom one decision took from one facility to another, as in V095, from what the period tells: whoever came since its first day
-- is known by the facility that they came to, and the stay that they left by the decision. What ended before is not read.
drop index stay_exit;
create index stay_exit on stay (exit_decision_id, person_id) include (facility_id, ends_on, cancelled) where exit_decision_id is not null;
create index stay_history_exit on stay_history (exit_decision_id) where exit_decision_id is not null;

-- Of a period that is long over, more have come since than can be looked for one by one: they are joined as the planner likes.
do $$
declare
    asked  text := occupancy_transfer_facts();
    begins integer := strpos(asked, '        select a.facility_id as from_id');
    ends   integer := strpos(asked, '        union all');
    teller regprocedure;
begin
    if begins = 0 or ends < begins then raise 'transfers are asked otherwise'; end if;
    execute format('create function occupancy_transfer_facts(p_from date) returns text language sql stable as %L',
        format('select replace(%L, ''one_by_one'', case when p_from > business_day() - 730 then ''offset 0'' else '''' end)',
            left(asked, begins - 1) || $q$        select a.facility_id as from_id, b.facility_id as to_id, a.ends_on as left_on, b.starts_on as reached_on, count(*) as people
        from {stay} b
        cross join lateral (select a.facility_id, a.ends_on from {stay} a
                            where a.exit_decision_id = b.entry_decision_id and a.person_id = b.person_id and not a.cancelled one_by_one) a
        where b.facility_id = any($1) and not b.cancelled and b.starts_on >= $2 and b.entry_decision_id is not null
          and a.facility_id = any($1) and a.facility_id <> b.facility_id and a.ends_on < $3 and a.ends_on <= b.starts_on
        group by 1, 2, 3, 4
$q$ || substr(asked, ends)));
    revoke all on function occupancy_transfer_facts(date) from public;
    foreach teller in array array['occupancy_transfers(bigint[], date, date, timestamptz)',
                                  'occupancy_sums(text, text, bigint[], date, date, date, boolean)']::regprocedure[] loop
        execute replace(pg_get_functiondef(teller), 'occupancy_transfer_facts()', 'occupancy_transfer_facts(p_from)');
    end loop;
end $$;
drop function occupancy_transfer_facts();
