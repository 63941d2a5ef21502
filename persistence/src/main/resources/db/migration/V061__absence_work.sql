-- The value of a text or a setting on the business date.
create function policy_today(p_name text) returns integer
    language sql stable
    as $$ select value from policy_value where name = p_name and starts_on <= business_day() order by starts_on desc limit 1 $$;

-- Those present in the scope whom somebody knows to be away today: since when nobody has seen them, and how many nights of
-- it count, which those of a justified absence do not (the same as in org.havre.stay.Whereabouts).
create view missing_person with (security_invoker = true) as
    with known as (
        select stay_id from absence
        where facility_id = any ((select scope_facilities())::bigint[]) and not cancelled and not returned and starts_on <= business_day()
        union
        select stay_id from sighting
        where facility_id = any ((select scope_facilities())::bigint[]) and not seen and day <= business_day()
    ),
    last_seen as (
        select s.id as stay_id, s.facility_id, s.person_id, m.household_id,
               greatest(s.starts_on,
                   (select max(g.day) from sighting g where g.stay_id = s.id and g.seen and g.day <= business_day()),
                   (select max(a.ends_on) from absence a where a.stay_id = s.id and not a.cancelled and a.returned
                                                          and a.ends_on <= business_day()),
                   (select max(a.starts_on) from absence a where a.stay_id = s.id and not a.cancelled
                                                            and a.starts_on <= business_day()
                    and not exists (select 1 from absence b where b.stay_id = s.id and not b.cancelled and not b.returned
                                                               and b.ends_on = a.starts_on))) as last_seen_on
        from known k
        join stay s on s.id = k.stay_id
        join membership m on m.person_id = s.person_id
                         and m.starts_on <= business_day() and (m.ends_on is null or m.ends_on > business_day())
        where not s.cancelled and s.starts_on <= business_day() and (s.ends_on is null or s.ends_on > business_day())
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

-- Those of them who have been away for longer than the days of a policy; a member of the household who is seen speaks for
-- the others where the setting says so. due: the day on which the last of these days was over.
create function away_longer_than(p_policy text)
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
                                     and s.starts_on <= business_day() and (s.ends_on is null or s.ends_on > business_day())
                          left join missing o on o.stay_id = s.id
                          where w.household_id = m.household_id and w.person_id <> m.person_id
                            and w.starts_on <= business_day() and (w.ends_on is null or w.ends_on > business_day())
                            and not coalesce(o.excused or o.counted > policy_today('ABSENCE_DAYS'), false)))
    $$;
grant select on missing_person to ${app};

-- What absences make wait, a row each household.
--   ABSENCE_TO_REPORT   away for more than a week without a reason, and OFII does not know (CESEDA R.551-21). id one of its people
--   EXIT_TO_ASK         away for so long that an exit may be asked for, and nobody has. id one of its people
--   ABSENCE_REPORTED    for OFII: it has been told, and has decided nothing since. id one of its people
create view due_absence with (security_invoker = true) as
    select w.kind, w.roles, min(w.person_id) as id, h.reference as household, count(*) as people, f.name as facility, min(w.due) as due
    from (
        select 'ABSENCE_TO_REPORT' as kind, array['SOCIAL', 'DIRECTOR'] as roles, a.* from away_longer_than('ABSENCE_DAYS') a
        where not exists (select 1 from absence_notice n where n.stay_id = a.stay_id and n.sent_on > a.last_seen_on)
        union all
        select 'EXIT_TO_ASK', array['SOCIAL', 'DIRECTOR'], a.* from away_longer_than('ABSENCE_PROPOSAL_DAYS') a
        where exists (select 1 from absence_notice n where n.stay_id = a.stay_id and n.sent_on > a.last_seen_on)
          and not exists (select 1 from absence_notice n where n.stay_id = a.stay_id and n.sent_on > a.last_seen_on and n.kind = 'EXIT')
        union all
        select 'ABSENCE_REPORTED', array['OFII'], m.stay_id, m.facility_id, m.person_id, m.household_id, m.last_seen_on, n.sent_on
        from missing_person m
        join lateral (select max(x.sent_on) as sent_on from absence_notice x
                      where x.stay_id = m.stay_id and x.sent_on > m.last_seen_on) n on n.sent_on is not null
        where not exists (select 1 from decision d where d.household_id = m.household_id and d.decided_on >= n.sent_on
                            and d.nature in ('EXIT', 'WITHDRAWAL') and (d.person_id is null or d.person_id = m.person_id))
    ) w
    join household h on h.id = w.household_id
    join facility f on f.id = w.facility_id
    group by w.kind, w.roles, h.id, h.reference, f.id, f.name;
grant select on due_absence to ${app};
