-- What is asked at each page and of a whole region keeps its pace while history grows: those present are found without those
-- who have left, the household of a person without its past, and what is open without what has ended.
create index stay_staying on stay (facility_id, (coalesce(ends_on, 'infinity'::date))) include (id, person_id, starts_on, ends_on)
    where not cancelled;
create index stay_person on stay (person_id, starts_on);
create index membership_person on membership (person_id) include (household_id, role, starts_on, ends_on);
create index decision_transfer on decision (household_id, decided_on) where nature = 'TRANSFER';
create index orientation_open on orientation (facility_id) where state in ('PROPOSED', 'EXPECTED');
create index transfer_ask_open on transfer_ask (facility_id) where state = 'ASKED';
create index transcription_open on transcription (facility_id) where checked_on is null;

-- The same as before (V052, V053, V061, V072), asked so that these indexes answer. What is asked of one facility and of all
-- of them asks for other ways, so that no plan made for one scope serves another.
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
        select a.stay_id, max(a.heard_on) filter (where a.heard_on <= p_on) as after,
               min(a.heard_on) filter (where a.heard_on > p_on) as up_to
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

create or replace view due_exits with (security_invoker = true) as
    select case when min(care.authorised_until) < business_day() then 'EXIT_OVERDUE' else 'EXIT' end as kind,
           array['SOCIAL', 'DIRECTOR'] as roles, min(care.person_id) as id, h.reference as household, count(*) as people,
           f.name as facility,
           min(care.authorised_until) + case when min(care.authorised_until) < business_day() then 1 else 0 end as due
    from care_on(business_day()) care
    join household h on h.id = care.household_id
    join facility f on f.id = care.facility_id
    where care.authorised_until <= business_day() + 7
    group by h.id, h.reference, f.id, f.name
    union all
    select 'REVIEW_END_OF_CARE', array['OFII'], min(s.person_id), h.reference, count(*), f.name,
           min((date_trunc('month', case when o.body = 'OFPRA' and not o.protected then a.ends_on
                                         when o.outcome = 'REJECTED_BY_ORDER' or o.protected then coalesce(o.notified_on, o.decided_on)
                                         else coalesce(o.read_on, o.decided_on) end) + interval '1 month - 1 day')::date)
    from stay s
    join facility f on f.id = s.facility_id
    join lateral (select x.*, x.outcome in ('REFUGEE', 'SUBSIDIARY', 'STATELESS') as protected
                  from outcome x where x.person_id = s.person_id and x.decided_on <= business_day()
                    and not exists (select 1 from outcome y where y.person_id = x.person_id and y.decided_on <= business_day()
                                                              and (y.decided_on, y.id) > (x.decided_on, x.id))) o on true
    left join lateral (select p.ends_on from appeal_period p where p.outcome_id = o.id limit 1) a on true
    join membership m on m.person_id = s.person_id
                     and m.starts_on <= business_day() and (m.ends_on is null or m.ends_on > business_day())
    join household h on h.id = m.household_id
    where s.facility_id = any ((select scope_facilities())::bigint[])
      and not s.cancelled and s.starts_on <= business_day() and coalesce(s.ends_on, 'infinity'::date) > business_day()
      and (o.protected
           or o.outcome in ('REJECTED', 'INADMISSIBLE', 'EXCLUDED', 'CLOSED', 'WITHDRAWN', 'REJECTED_BY_ORDER')
              and (o.body = 'CNDA' or a.ends_on < business_day()))
      and not exists (select 1 from decision d
                      where d.household_id = h.id and (d.person_id is null or d.person_id = s.person_id)
                        and d.decided_on >= o.decided_on
                        and (d.end_of_care_on is not null or d.nature in ('WITHDRAWAL', 'REFUSAL'))
                        and not exists (select 1 from decision n where n.annuls_id = d.id))
    group by h.id, h.reference, f.id, f.name;

create or replace view missing_person with (security_invoker = true) as
    with last_seen as (
        select s.id as stay_id, s.facility_id, s.person_id, m.household_id,
               greatest(s.starts_on,
                   (select max(g.day) from sighting g where g.stay_id = s.id and g.seen and g.day <= business_day()),
                   (select max(a.ends_on) from absence a where a.stay_id = s.id and not a.cancelled and a.returned
                                                          and a.ends_on <= business_day()),
                   (select max(a.starts_on) from absence a where a.stay_id = s.id and not a.cancelled
                                                            and a.starts_on <= business_day()
                    and not exists (select 1 from absence b where b.stay_id = s.id and not b.cancelled and not b.returned
                                                               and b.ends_on = a.starts_on))) as last_seen_on
        from stay s
        join membership m on m.person_id = s.person_id
                         and m.starts_on <= business_day() and (m.ends_on is null or m.ends_on > business_day())
        where s.facility_id = any ((select scope_facilities())::bigint[]) and not s.cancelled
          and s.starts_on <= business_day() and coalesce(s.ends_on, 'infinity'::date) > business_day()
          and (exists (select 1 from absence a where a.stay_id = s.id and not a.cancelled and not a.returned
                                                 and a.starts_on <= business_day())
               or not (select g.seen from sighting g where g.stay_id = s.id and g.day <= business_day()
                       order by g.day desc limit 1))
    )
    select l.*, night.excused, business_day() - l.last_seen_on - night.justified as counted
    from last_seen l
    cross join lateral (
        select coalesce(bool_or(a.starts_on <= business_day() and coalesce(a.ends_on, 'infinity') > business_day()), false) as excused,
               coalesce(sum(greatest(0, least(coalesce(a.ends_on, business_day()), business_day())
                                        - greatest(a.starts_on, l.last_seen_on))), 0)::integer as justified
        from absence a where a.stay_id = l.stay_id and not a.cancelled and a.reason is not null and a.starts_on <= business_day()
    ) night
    where exists (select 1 from absence a where a.stay_id = l.stay_id and not a.cancelled and not a.returned
                                            and a.starts_on <= business_day() and coalesce(a.ends_on, 'infinity') > l.last_seen_on)
       or exists (select 1 from sighting g where g.stay_id = l.stay_id and not g.seen and g.day <= business_day()
                                             and g.day > l.last_seen_on);

create or replace function away_longer_than(p_policy text)
    returns table (stay_id bigint, facility_id bigint, person_id bigint, household_id bigint, last_seen_on date, due date)
    language sql stable
    as $$
    with missing as materialized (select * from missing_person)
    select m.stay_id, m.facility_id, m.person_id, m.household_id, m.last_seen_on,
           (select night::date + 1
            from generate_series(m.last_seen_on::timestamp, business_day() - 1, interval '1 day') night
            where not exists (select 1 from absence a where a.stay_id = m.stay_id and not a.cancelled and a.reason is not null
                                and a.starts_on <= night::date and coalesce(a.ends_on, 'infinity') > night::date)
            order by night offset policy_today(p_policy) limit 1)
    from missing m
    where m.counted > policy_today(p_policy)
      and (policy_today('ABSENCE_ONE_SEEN_IS_ENOUGH') = 0
           or not exists (select 1 from membership w
                          join stay s on s.person_id = w.person_id and s.facility_id = m.facility_id and not s.cancelled
                                     and s.starts_on <= business_day() and coalesce(s.ends_on, 'infinity'::date) > business_day()
                          left join missing o on o.stay_id = s.id
                          where w.household_id = m.household_id and w.person_id <> m.person_id
                            and w.starts_on <= business_day() and (w.ends_on is null or w.ends_on > business_day())
                            and not coalesce(o.excused or o.counted > policy_today('ABSENCE_DAYS'), false)))
    $$;

create or replace view due_absence with (security_invoker = true) as
    select 'ABSENCE_TO_REPORT' as kind, array['SOCIAL', 'DIRECTOR'] as roles, min(a.person_id) as id, h.reference as household,
           count(*) as people, f.name as facility, min(a.due) as due
    from away_longer_than('ABSENCE_DAYS') a
    join household h on h.id = a.household_id
    join facility f on f.id = a.facility_id
    where not exists (select 1 from absence_notice n where n.stay_id = a.stay_id and n.sent_on > a.last_seen_on)
    group by h.id, h.reference, f.id, f.name
    union all
    select 'EXIT_TO_ASK', array['SOCIAL', 'DIRECTOR'], min(a.person_id), h.reference, count(*), f.name, min(a.due)
    from away_longer_than('ABSENCE_PROPOSAL_DAYS') a
    join household h on h.id = a.household_id
    join facility f on f.id = a.facility_id
    where exists (select 1 from absence_notice n where n.stay_id = a.stay_id and n.sent_on > a.last_seen_on)
      and not exists (select 1 from absence_notice n where n.stay_id = a.stay_id and n.sent_on > a.last_seen_on and n.kind = 'EXIT')
    group by h.id, h.reference, f.id, f.name
    union all
    select 'ABSENCE_REPORTED', array['OFII'], min(m.person_id), h.reference, count(*), f.name, min(n.sent_on)
    from (select x.stay_id, max(x.sent_on) as sent_on from absence_notice x
          where x.facility_id = any ((select scope_facilities())::bigint[]) group by x.stay_id) n
    join missing_person m on m.stay_id = n.stay_id and m.last_seen_on < n.sent_on
    join household h on h.id = m.household_id
    join facility f on f.id = m.facility_id
    where not exists (select 1 from decision d where d.household_id = m.household_id and d.decided_on >= n.sent_on
                        and d.nature in ('EXIT', 'WITHDRAWAL') and (d.person_id is null or d.person_id = m.person_id))
    group by h.id, h.reference, f.id, f.name;

create or replace view due_transfer with (security_invoker = true) as
    select 'TRANSFER_ASKED' as kind, array['OFII'] as roles, a.id, h.reference as household,
           (select count(*) from membership m where m.household_id = h.id and m.starts_on <= business_day()
              and (m.ends_on is null or m.ends_on > business_day())) as people, f.name as facility,
           a.asked_on + (select p.value from policy_value p where p.name = 'TRANSFER_ANSWER_DAYS' and p.starts_on <= a.asked_on
                         order by p.starts_on desc limit 1) as due
    from transfer_ask a
    join household h on h.id = a.household_id
    join facility f on f.id = a.facility_id
    where a.state = 'ASKED' and a.facility_id = any ((select scope_facilities())::bigint[])
    union all
    select 'TRANSFER_LEAVES', array['SOCIAL', 'DIRECTOR'], min(s.person_id), h.reference, count(*), f.name,
           d.decided_on + (select p.value from policy_value p where p.name = 'ARRIVAL_DAYS' and p.starts_on <= d.decided_on
                           order by p.starts_on desc limit 1)
    from stay s
    join membership m on m.person_id = s.person_id
                     and m.starts_on <= business_day() and (m.ends_on is null or m.ends_on > business_day())
    join household h on h.id = m.household_id
    join facility f on f.id = s.facility_id
    join decision d on d.household_id = h.id and d.nature = 'TRANSFER' and d.facility_id <> s.facility_id
                   and d.decided_on >= s.starts_on
    where s.facility_id = any ((select scope_facilities())::bigint[])
      and not s.cancelled and s.starts_on <= business_day() and coalesce(s.ends_on, 'infinity'::date) > business_day()
      and not exists (select 1 from decision a where a.annuls_id = d.id) and not way_ended(d.id)
    group by h.id, h.reference, f.id, f.name, d.id, d.decided_on;
