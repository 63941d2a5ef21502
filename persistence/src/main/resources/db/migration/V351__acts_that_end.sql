-- Acts that end soon and that no other of their nature follows: for whoever looks after their money, and for the director. Of a
-- CPOM each facility that is in it until its end.
insert into policy_value values
    ('ACT_REMINDER_MONTHS', '2015-01-01', 6, 'A choice of Havre: the time to renew a convention; to be confirmed');

create index credit_act_ends on credit_act (ends_on) where nature in ('AUTHORISATION', 'CONVENTION', 'CONTRACT', 'CPOM');

create view act_member with (security_invoker = true) as
    select a.id as act_id, a.facility_id, a.nature, a.number, a.starts_on, a.ends_on from credit_act a where a.facility_id is not null
    union all
    select a.id, m.facility_id, a.nature, a.number, greatest(a.starts_on, m.joined_on), least(a.ends_on, m.left_on - 1)
    from credit_act a join cpom_member m on m.act_id = a.id where a.nature = 'CPOM';
grant select on act_member to ${app};

create view due_acts with (security_invoker = true) as
    select 'ACT_ENDS' as kind, array['FINANCE', 'DIRECTOR'] as roles, a.facility_id as id, a.number as household, 0::bigint as people,
           f.name as facility, a.ends_on as due, a.facility_id
    from act_member a
    join facility f on f.id = a.facility_id
    where a.facility_id = any ((select scope_facilities())::bigint[]) and a.nature in ('AUTHORISATION', 'CONVENTION', 'CONTRACT', 'CPOM')
      and a.ends_on >= business_day()
      and a.ends_on < business_day() + make_interval(months => (select value from policy_value where name = 'ACT_REMINDER_MONTHS'
                                                                and starts_on <= business_day() order by starts_on desc limit 1))
      and not exists (select from act_member n where n.facility_id = a.facility_id and n.nature = a.nature and n.act_id <> a.act_id
                        and n.starts_on <= a.ends_on + 1 and coalesce(n.ends_on, 'infinity') > a.ends_on);
grant select on due_acts to ${app};
