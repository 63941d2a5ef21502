-- Acts in force that end within the months of ACT_REMINDER_MONTHS and that no other of their nature follows; of a CPOM, of each
-- facility that is in it until then. What waits and what lists call « ends soon » are these.
create view ending_act with (security_invoker = true) as
    select a.act_id, a.facility_id, a.number, a.ends_on
    from act_member a
    where a.nature in ('AUTHORISATION', 'CONVENTION', 'CONTRACT', 'CPOM') and a.starts_on <= business_day() and a.ends_on >= business_day()
      and a.ends_on < business_day() + make_interval(months => (select value from policy_value where name = 'ACT_REMINDER_MONTHS'
                                                                and starts_on <= business_day() order by starts_on desc limit 1))
      and not exists (select from act_member n where n.facility_id = a.facility_id and n.nature = a.nature and n.act_id <> a.act_id
                        and n.starts_on <= a.ends_on + 1 and coalesce(n.ends_on, 'infinity') > a.ends_on);
grant select on ending_act to ${app};

create or replace view due_acts with (security_invoker = true) as
    select 'ACT_ENDS' as kind, array['FINANCE', 'DIRECTOR'] as roles, a.facility_id as id, a.number as household, 0::bigint as people,
           f.name as facility, a.ends_on as due, a.facility_id
    from ending_act a
    join facility f on f.id = a.facility_id
    where a.facility_id = any ((select scope_facilities())::bigint[]);
