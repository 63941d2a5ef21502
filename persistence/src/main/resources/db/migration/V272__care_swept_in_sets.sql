-- Who is present beyond the last authorised day, span by span, and as what: the rules of Care, Authorisation and Claims.

-- Those whose care may be over before they leave or the period ends, and what was decided and said of them: first the decisions
-- that end something, of every household that somebody present has belonged to, then all others of these alone.
create function occupancy_sweep_of_rulings() returns text
    language sql immutable as $f$
    select replace($q$
    belonging as materialized (
        select s.id as presence_id, s.person_id, s.ends_on as left_on, m.household_id, m.starts_on, m.ends_on
        from present s
        cross join lateral (select m.household_id, m.starts_on, coalesce(m.ends_on, 'infinity') as ends_on
                            from membership m where m.person_id = s.person_id offset 0) m
        where s.ends_on > $2
    ),
    over as materialized (
        select h.household_id, d.person_id, d.decided_on, d.until
        from (select distinct household_id from belonging) h
        cross join lateral (
            select d.person_id, d.decided_on, ending_care as until from decision d
            where d.household_id = h.household_id and d.nature <> 'ANNULMENT' and ending_care < $3 - 1
              and not exists (select from decision a where a.annuls_id = d.id offset 0) offset 0) d
    ),
    due as materialized (
        select distinct b.presence_id
        from belonging b
        join over d on d.household_id = b.household_id
                   and (d.person_id = b.person_id or d.person_id is null and d.decided_on < b.ends_on)
                   and d.until < least(b.left_on, $3) - 1
    ),
    care as materialized (
        select s.id as presence_id, s.facility_id, s.person_id, s.starts_on, s.ends_on, s.entry_decision_id as admission
        from present s where s.id in (select presence_id from due)
    ),
    home as materialized (
        select b.* from belonging b join due on due.presence_id = b.presence_id
    ),
    decided as materialized (
        select h.presence_id, d.id as number, d.nature, d.decided_on, d.until
        from (select distinct household_id from home) o
        cross join lateral (
            select d.id, d.person_id, d.nature, d.decided_on, ending_care as until from decision d
            where d.household_id = o.household_id
              and (d.nature in ('ADMISSION', 'STAY_GRANTED') or d.nature <> 'ANNULMENT' and ending_care is not null)
              and not exists (select from decision a where a.annuls_id = d.id offset 0) offset 0) d
        join home h on h.household_id = o.household_id
                   and (d.person_id = h.person_id or d.person_id is null and d.decided_on < h.ends_on)
    ),
    voice as materialized (
        select o.household_id, m.person_id, m.role, greatest(m.starts_on, x.grown_on) as starts_on, m.ends_on,
               c.id as number, c.decided_on as pronounced_on, c.outcome,
               case c.outcome when 'ANNULLED' then coalesce(c.notified_on, c.read_on, c.decided_on) else c.decided_on end as decided_on
        from (select distinct household_id from home) o
        cross join lateral (select m.person_id, m.role, m.starts_on, coalesce(m.ends_on, 'infinity') as ends_on
                            from membership m where m.household_id = o.household_id offset 0) m
        cross join lateral (select * from outcome c where c.person_id = m.person_id offset 0) c
        cross join lateral (select case when m.role <> 'HEAD' then (p.birth_date + interval '18 years')::date end as grown_on
                            from person p where p.id = m.person_id offset 0) x
    ),
    said as materialized (
        select h.presence_id, 0 as claimant, v.number, v.pronounced_on, v.decided_on, date '-infinity' as starts_on,
               date 'infinity' as ends_on, v.decided_on as heard_on, v.outcome
        from home h join voice v on v.household_id = h.household_id and v.person_id = h.person_id
        union all
        select h.presence_id, case v.role when 'HEAD' then 1 else 2 end, v.number, v.pronounced_on, v.decided_on,
               greatest(h.starts_on, v.starts_on), least(h.ends_on, v.ends_on),
               greatest(h.starts_on, v.starts_on, v.decided_on), v.outcome
        from home h join voice v on v.household_id = h.household_id and v.person_id <> h.person_id
        where greatest(h.starts_on, v.starts_on) < least(h.ends_on, v.ends_on)
    )
    $q$, 'ending_care', $q$coalesce(d.granted_until, d.end_of_care_on,
        case when d.nature in ('WITHDRAWAL', 'REFUSAL') then coalesce(d.effective_on, d.decided_on) end)$q$)
    $f$;

create or replace function occupancy_sweep_of_care() returns text
    language sql immutable as $f$
    select occupancy_sweep_of_rulings() || ',' || $q$
    admitted as (
        select distinct on (d.presence_id) d.presence_id, d.decided_on, d.number
        from decided d join care c on c.presence_id = d.presence_id
        where d.nature = 'ADMISSION' and (d.decided_on <= c.starts_on or d.number = c.admission)
        order by d.presence_id, d.decided_on desc, d.number desc
    ),
    since as (
        select d.*, min(d.decided_on) filter (where d.nature = 'STAY_GRANTED') over (partition by d.presence_id) as granted_on
        from decided d left join admitted a on a.presence_id = d.presence_id
        where a.presence_id is null or (d.decided_on, d.number) >= (a.decided_on, a.number)
    ),
    standing as (
        select presence_id, decided_on, until from since
        where until is not null and (nature <> 'EXTENSION' or granted_on <= decided_on)
    ),
    reopened as materialized (
        select a.presence_id, a.heard_on as day, max(a.decided_on) as after
        from said a
        where a.outcome = 'ANNULLED' and a.heard_on < a.ends_on
          and not exists (select from said b
                          where b.presence_id = a.presence_id and b.decided_on <= a.heard_on
                            and b.starts_on <= a.heard_on and a.heard_on < b.ends_on
                            and (b.claimant < a.claimant or b.claimant = a.claimant
                                 and (b.pronounced_on, b.number) > (a.pronounced_on, a.number)))
        group by a.presence_id, a.heard_on
    ),
    chapter as (
        select presence_id, date '-infinity' as day, date 'infinity' as until, date '-infinity' as after
        from care where presence_id not in (select presence_id from reopened)
        union all
        select presence_id, day, lead(day, 1, 'infinity') over w, max(after) over w
        from (select presence_id, day, after from reopened
              union all select distinct presence_id, date '-infinity', date '-infinity' from reopened) x
        window w as (partition by presence_id order by day)
    ),
    bounded as (
        select c.presence_id, c.facility_id, greatest(c.starts_on, $2, x.day) as day, least(c.ends_on, $3, x.until) as until,
               x.after, x.until as up_to
        from care c join chapter x on x.presence_id = c.presence_id
    ),
    undue as materialized (
        select b.presence_id, b.facility_id, greatest(b.day, max(d.until) + 1) as day, b.until
        from bounded b
        join standing d on d.presence_id = b.presence_id and d.decided_on > b.after and d.decided_on <= b.up_to
        where b.day < b.until
        group by b.presence_id, b.facility_id, b.day, b.until
        having max(d.until) + 1 < b.until
    ),
    apart as materialized (
        select u.presence_id, 'DUBLIN' as fact, d.starts_on, d.ends_on
        from (select distinct c.presence_id, c.person_id from undue u join care c on c.presence_id = u.presence_id) u
        cross join lateral (
            select d.starts_on,
                   coalesce((select min(n.starts_on) from person_procedure n
                             where n.person_id = d.person_id and n.starts_on > d.starts_on), 'infinity') as ends_on
            from person_procedure d where d.person_id = u.person_id and d.procedure = 'DUBLIN' offset 0) d
        union all
        select b.stay_id, 'HALL', b.starts_on, b.ends_on
        from hall h
        cross join lateral (select b.stay_id, b.starts_on, coalesce(b.ends_on, 'infinity') as ends_on from bed_assignment b
                            where b.unit_id = h.id and b.state = 'ACTIVE' and b.ends_on is distinct from b.starts_on offset 0) b
        where b.stay_id in (select presence_id from undue)
    ),
    undue_turn as (
        select presence_id, facility_id, day as since, day, until from undue
        union
        select u.presence_id, u.facility_id, u.day, t.day, u.until
        from undue u
        join said s on s.presence_id = u.presence_id and (s.decided_on > u.day or s.starts_on > u.day or s.ends_on < u.until)
        cross join lateral (values (s.decided_on), (s.starts_on), (s.ends_on)) t (day)
        where t.day > u.day and t.day < u.until
        union
        select u.presence_id, u.facility_id, u.day, t.day, u.until
        from undue u join apart a on a.presence_id = u.presence_id
        cross join lateral (values (a.starts_on), (a.ends_on)) t (day)
        where t.day > u.day and t.day < u.until
    ),
    undue_span as materialized (
        select presence_id, facility_id, day, lead(day, 1, until) over (partition by presence_id, since order by day) as until
        from undue_turn
    ),
    speaking as (
        select distinct on (u.presence_id, u.day) u.presence_id, u.day, s.outcome
        from undue_span u
        join said s on s.presence_id = u.presence_id and s.decided_on <= u.day and s.starts_on <= u.day and u.day < s.ends_on
        order by u.presence_id, u.day, s.claimant, s.pronounced_on desc, s.number desc
    ),
    overstay as (
        select u.facility_id, u.day, u.until,
               case when d.presence_id is not null then 'OTHER'
                    when s.outcome in ('REFUGEE', 'SUBSIDIARY', 'STATELESS') then 'PROTECTED'
                    when s.outcome in ('REJECTED', 'INADMISSIBLE', 'EXCLUDED', 'CLOSED', 'WITHDRAWN', 'REJECTED_BY_ORDER') then 'REJECTED'
                    else 'OTHER' end as category
        from undue_span u
        left join speaking s on s.presence_id = u.presence_id and s.day = u.day
        left join apart d on d.fact = 'DUBLIN' and d.presence_id = u.presence_id and d.starts_on <= u.day and u.day < d.ends_on
        where not exists (select from apart h where h.fact = 'HALL' and h.presence_id = u.presence_id
                                                and h.starts_on <= u.day and u.day < h.ends_on)
    )
    $q$
    $f$;
