-- As in V096, but an annulment gives the right to stay back from the day on which it speaks for the person: that of a child
-- spoke for its parents at once, because it will be of age one day.
create or replace function care_on(p_on date)
    returns table (stay_id bigint, person_id bigint, facility_id bigint, household_id bigint, authorised_until date,
                   category text, counted boolean)
    language sql stable security definer set search_path = public, pg_temp set jit = off set plan_cache_mode = force_custom_plan as $$
    with present as materialized (
        select s.id, s.person_id, s.facility_id, s.starts_on, s.entry_decision_id
        from stay s
        where s.facility_id = any (people_facilities()) and not s.cancelled
          and s.starts_on <= p_on and coalesce(s.ends_on, 'infinity'::date) > p_on
          and exists (select 1 from membership m join decision d on d.household_id = m.household_id
                      where m.person_id = s.person_id
                        and (coalesce(d.granted_until, d.end_of_care_on) is not null or d.nature in ('WITHDRAWAL', 'REFUSAL')))
    ),
    decided as (
        select distinct p.id as stay_id, p.starts_on, p.entry_decision_id, d.id, d.nature, d.decided_on,
               coalesce(d.granted_until, d.end_of_care_on,
                        case when d.nature in ('WITHDRAWAL', 'REFUSAL') then coalesce(d.effective_on, d.decided_on) end) as until,
               array[d.decided_on - date '2000-01-01', d.id] as rank
        from present p
        join membership m on m.person_id = p.person_id
        join decision d on d.household_id = m.household_id
                       and (d.person_id = p.person_id or d.person_id is null and d.decided_on < coalesce(m.ends_on, 'infinity'))
        where d.nature <> 'ANNULMENT' and not exists (select 1 from decision a where a.annuls_id = d.id)
    ),
    admitted as (
        select d.*, max(d.rank) filter (where d.nature = 'ADMISSION' and (d.decided_on <= d.starts_on or d.id = d.entry_decision_id))
                    over (partition by d.stay_id) as admission
        from decided d
    ),
    since as (
        select d.stay_id, d.nature, d.decided_on, d.until,
               min(d.decided_on) filter (where d.nature = 'STAY_GRANTED') over (partition by d.stay_id) as granted_on
        from admitted d where d.admission is null or d.rank >= d.admission
    ),
    said as materialized (
        select p.id as stay_id, 0 as claimant, o.id, o.decided_on, o.outcome, null::date as starts_on, null::date as ends_on,
               case o.outcome when 'ANNULLED' then coalesce(o.notified_on, o.read_on, o.decided_on) else o.decided_on end as heard_on
        from present p join outcome o on o.person_id = p.person_id
        union all
        select p.id, case c.role when 'HEAD' then 1 else 2 end, o.id, o.decided_on, o.outcome,
               greatest(m.starts_on, c.starts_on, case when c.role <> 'HEAD' then (x.birth_date + interval '18 years')::date end),
               least(coalesce(m.ends_on, 'infinity'), coalesce(c.ends_on, 'infinity')),
               case o.outcome when 'ANNULLED' then coalesce(o.notified_on, o.read_on, o.decided_on) else o.decided_on end
        from present p
        join membership m on m.person_id = p.person_id
        join membership c on c.household_id = m.household_id and c.person_id <> p.person_id
        join person x on x.id = c.person_id
        join outcome o on o.person_id = c.person_id
    ),
    reopened as (
        select a.stay_id, max(a.heard_on) filter (where greatest(a.starts_on, a.heard_on) <= p_on) as after,
               min(greatest(a.starts_on, a.heard_on)) filter (where greatest(a.starts_on, a.heard_on) > p_on) as up_to
        from said a
        where a.outcome = 'ANNULLED' and (a.ends_on is null or greatest(a.starts_on, a.heard_on) < a.ends_on)
          and not exists (select 1 from said b
                          where b.stay_id = a.stay_id and b.id <> a.id
                            and b.heard_on <= greatest(a.starts_on, a.heard_on)
                            and (b.starts_on is null
                                 or b.starts_on <= greatest(a.starts_on, a.heard_on) and greatest(a.starts_on, a.heard_on) < b.ends_on)
                            and (b.claimant < a.claimant
                                 or b.claimant = a.claimant and (b.decided_on, b.id) > (a.decided_on, a.id)))
        group by a.stay_id
    ),
    ends as (
        select d.stay_id, max(d.until) as until
        from since d left join reopened r on r.stay_id = d.stay_id
        where d.until is not null and (d.nature <> 'EXTENSION' or d.granted_on <= d.decided_on)
          and d.decided_on > coalesce(r.after, '-infinity') and d.decided_on <= coalesce(r.up_to, 'infinity')
        group by d.stay_id
    ),
    speaking as (
        select distinct on (s.stay_id) s.stay_id, s.outcome
        from said s
        where s.heard_on <= p_on and (s.starts_on is null or s.starts_on <= p_on and p_on < s.ends_on)
        order by s.stay_id, s.claimant, s.decided_on desc, s.id desc
    )
    select p.id, p.person_id, p.facility_id,
           (select m.household_id from membership m where m.person_id = p.person_id and m.starts_on <= p_on
            order by m.starts_on desc limit 1),
           e.until,
           case when (select c.procedure from person_procedure c where c.person_id = p.person_id and c.starts_on <= p_on
                      order by c.starts_on desc limit 1) = 'DUBLIN' then 'OTHER'
                when s.outcome in ('REFUGEE', 'SUBSIDIARY', 'STATELESS') then 'PROTECTED'
                when s.outcome in ('REJECTED', 'INADMISSIBLE', 'EXCLUDED', 'CLOSED', 'WITHDRAWN', 'REJECTED_BY_ORDER') then 'REJECTED'
                else 'OTHER' end,
           (select t.kind from facility_terms t where t.facility_id = p.facility_id and t.starts_on <= p_on
            order by t.starts_on desc limit 1) not in ('CAES', 'CPH')
           and not exists (select 1 from bed_assignment b join unit u on u.id = b.unit_id
                           where b.stay_id = p.id and b.state = 'ACTIVE' and u.transitory
                             and b.starts_on <= p_on and (b.ends_on is null or b.ends_on > p_on))
    from present p
    join ends e on e.stay_id = p.id
    left join speaking s on s.stay_id = p.id
    $$;
