-- What waits because care ends or should end:
--   EXIT                a household whose right to be here ends within the week (CESEDA R.552-14). id one of its people
--   EXIT_OVERDUE        one that is still here after its last authorised day: carry the exit out, tell OFII and the prefect
--   REVIEW_END_OF_CARE  for OFII: somebody present whose claim is decided, and no decision says until when. id the person
create view due_exits with (security_invoker = true) as
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
                  order by x.decided_on desc, x.id desc limit 1) o on true
    left join appeal_period a on a.outcome_id = o.id
    join membership m on m.person_id = s.person_id
                     and m.starts_on <= business_day() and (m.ends_on is null or m.ends_on > business_day())
    join household h on h.id = m.household_id
    where s.facility_id = any ((select scope_facilities())::bigint[])
      and not s.cancelled and s.starts_on <= business_day() and (s.ends_on is null or s.ends_on > business_day())
      and (o.protected
           or o.outcome in ('REJECTED', 'INADMISSIBLE', 'EXCLUDED', 'CLOSED', 'WITHDRAWN', 'REJECTED_BY_ORDER')
              and (o.body = 'CNDA' or a.ends_on < business_day()))
      and not exists (select 1 from decision d
                      where d.household_id = h.id and (d.person_id is null or d.person_id = s.person_id)
                        and d.decided_on >= o.decided_on
                        and (d.end_of_care_on is not null or d.nature in ('WITHDRAWAL', 'REFUSAL'))
                        and not exists (select 1 from decision n where n.annuls_id = d.id))
    group by h.id, h.reference, f.id, f.name;
grant select on due_exits to ${app};
