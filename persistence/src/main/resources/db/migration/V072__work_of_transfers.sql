-- What transfers leave to do:
--   TRANSFER_ASKED   a facility waits for OFII's answer: id the request
--   TRANSFER_LEAVES  a household that OFII has decided to send elsewhere is still here: id one of its people
create view due_transfer with (security_invoker = true) as
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
      and not s.cancelled and s.starts_on <= business_day() and (s.ends_on is null or s.ends_on > business_day())
      and not exists (select 1 from decision a where a.annuls_id = d.id) and not way_ended(d.id)
    group by h.id, h.reference, f.id, f.name, d.id, d.decided_on;
grant select on due_transfer to ${app};
