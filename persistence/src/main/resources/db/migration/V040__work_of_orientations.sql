-- What facilities and OFII owe to an orientation that is open; id the orientation:
--   ARRIVAL        a household on its way; NO_SHOW where its last day has passed (CESEDA R.552-8)
--   NOT_ARRIVED    the same for OFII, on its last day or after it
--   CONFIRM_PLACE  the facility has not said whether its place is there;  NO_ANSWER the same for OFII, once it is late
--   CONTESTED      the facility says that the place does not suit, or is not there: OFII chooses another
-- It takes the place of due_work, which told of everything at once; R__all_work.sql puts the features together.
drop view due_work;

create view due_orientation with (security_invoker = true) as
    with way as (
        select o.id, o.facility_id, h.reference as household, f.name as facility, o.decided_on, o.last_day,
               (select count(*) from orientation_member m where m.orientation_id = o.id and m.arrived_on is null) as people,
               (select count(*) from orientation_member m where m.orientation_id = o.id and m.arrived_on is not null) as arrived,
               (select a.answer from orientation_answer a where a.orientation_id = o.id order by a.id desc limit 1) as answer,
               o.decided_on + (select p.value from policy_value p where p.name = 'ANSWER_DAYS' and p.starts_on <= o.decided_on
                               order by p.starts_on desc limit 1) as answer_due
        from orientation o
        join household h on h.id = o.household_id
        join facility f on f.id = o.facility_id
        where o.state in ('PROPOSED', 'EXPECTED') and o.facility_id = any ((select scope_facilities())::bigint[])
    )
    select case when w.last_day < business_day() then 'NO_SHOW' else 'ARRIVAL' end as kind,
           array['SOCIAL', 'DIRECTOR'] as roles, w.id, w.household, w.people, w.facility, w.last_day as due
    from way w
    union all
    select 'NOT_ARRIVED', array['OFII'], w.id, w.household, w.people, w.facility, w.last_day
    from way w where w.last_day <= business_day()
    union all
    select 'CONFIRM_PLACE', array['SOCIAL', 'DIRECTOR'], w.id, w.household, w.people, w.facility, w.answer_due
    from way w where w.answer is null and w.arrived = 0 and w.last_day >= business_day()
    union all
    select 'NO_ANSWER', array['OFII'], w.id, w.household, w.people, w.facility, w.answer_due
    from way w where w.answer is null and w.arrived = 0 and w.last_day >= business_day() and w.answer_due < business_day()
    union all
    select 'CONTESTED', array['OFII'], w.id, w.household, w.people, w.facility, w.last_day
    from way w where w.answer in ('NOT_ADAPTED', 'NOT_AVAILABLE') and w.last_day >= business_day();
grant select on due_orientation to ${app};
