-- As in V146; but whose files they are is known before anything is asked of them, and what decides about a file is looked up
-- from its person, file by file: of one, of a facility's and of a nation's by the same plan, which is made once for a
-- connection and goes through nobody else's. V146 joined them to all that was ever said of anybody, and went through a list
-- of all their households for each.
create or replace function retention_facts(p_people bigint[], p_day date, p_over date)
    returns table (person_id bigint, household_id bigint, facility_id bigint, gone_on date, unarrived_on date, decided_on date,
                   appeal_until date, held_until date, staying boolean, awaited boolean, waiting boolean, proceeding boolean,
                   disputed boolean, reopened boolean, file_months integer, way_months integer)
    language plpgsql stable security definer set search_path = public, pg_temp set jit = off set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
declare
    theirs       boolean := erasing() or p_people is null;
    facilities   bigint[] := people_facilities();
    directorates bigint[] := scope_directorates();
    file_months  integer := retention_months('FILE', p_day);
    way_months   integer := retention_months('ORIENTATION', p_day);
    people       bigint[] := p_people;
begin
    if people is null and erasing() then
        people := array(select p.id from person p where p.erased_on is null);
    elsif people is null then
        people := array(select pf.person_id from person_facility pf where pf.facility_id = any (facilities));
        if cardinality(directorates) > 0 then
            people := people || array(select p.id from person p where p.directorate_id = any (directorates));
        end if;
    end if;
    return query
        with candidate as materialized (
            select p.id, lived.facility_id, lived.gone_on, lived.staying, sent.facility_id as sent_to, sent.unarrived_on,
                   sent.awaited, sent.sent
            from (select distinct unnest(people) as id order by id) whose
            join person p on p.id = whose.id
            cross join lateral (
                select max(s.ends_on) as gone_on, coalesce(bool_or(s.ends_on is null or s.ends_on > p_day), false) as staying,
                       (array_agg(s.facility_id order by s.starts_on desc))[1] as facility_id
                from stay s where s.person_id = p.id and not s.cancelled) lived
            cross join lateral (
                select max(coalesce(o.ended_on, o.last_day)) filter (where m.arrived_on is null) as unarrived_on, count(*) > 0 as sent,
                       coalesce(bool_or(o.state in ('PROPOSED', 'EXPECTED') and o.last_day >= p_day and m.arrived_on is null), false) as awaited,
                       (array_agg(o.facility_id order by o.decided_on desc))[1] as facility_id
                from orientation_member m join orientation o on o.id = m.orientation_id
                where m.person_id = p.id and o.state <> 'ARRIVED') sent
            where p.erased_on is null
              and (theirs or p.directorate_id = any (directorates)
                   or exists (select 1 from person_facility pf where pf.person_id = p.id and pf.facility_id = any (facilities)))
              and (p_over is null or not lived.staying and coalesce(lived.gone_on + make_interval(months => file_months) <= p_over, true))
              and (p_over is null or lived.gone_on is not null or sent.unarrived_on + make_interval(months => way_months) <= p_over)
        )
        select c.id, home.household_id, coalesce(c.facility_id, c.sent_to), c.gone_on, c.unarrived_on, d.decided_on, d.appeal_until,
               (select max(x.until_on) from membership h join retention_hold x on x.household_id = h.household_id
                where h.person_id = c.id and x.released_on is null and x.until_on > p_day),
               c.staying,
               c.awaited or exists (select 1 from membership h join region_ask a on a.household_id = h.household_id
                                    where h.person_id = c.id and a.state in ('ASKED', 'PLACED')),
               c.gone_on is null and not c.sent,
               exists (select 1 from membership h join eviction_proceeding e on e.household_id = h.household_id
                       where h.person_id = c.id and e.state in ('NOTIFIED', 'APPLIED', 'ORDERED')),
               exists (select 1 from membership h join decision x on x.household_id = h.household_id
                       join transcription_standing t on t.decision_id = x.id
                       where h.person_id = c.id and t.state = 'CONTESTED' and not exists (select 1 from decision a where a.annuls_id = x.id))
               or exists (select 1 from membership h join transfer_ask a on a.household_id = h.household_id
                          where h.person_id = c.id and a.state = 'ASKED'),
               coalesce(d.reopened, false), file_months, way_months
        from candidate c
        join lateral (select m.household_id from membership m where m.person_id = c.id order by m.starts_on desc, m.id desc limit 1) home on true
        cross join lateral (
            select max(coalesce(s.notified_on, s.read_on, s.decided_on)) as decided_on,
                   max((select max(a.ends_on) from appeal_period a where a.outcome_id = s.id)) as appeal_until,
                   (array_agg(s.outcome order by s.decided_on desc, s.id desc))[1] = 'ANNULLED' as reopened
            from (select o.* from outcome o where o.person_id = c.id
                  union all
                  select o.* from membership h join membership m on m.household_id = h.household_id and m.person_id <> c.id
                  join outcome o on o.person_id = m.person_id
                  where h.person_id = c.id and not exists (select 1 from outcome mine where mine.person_id = c.id)) s) d;
end $$;
