-- Another region waits for an answer about a household of its own. id the request; facility tells which directorate asks.
insert into policy_value values
    ('REGION_ANSWER_DAYS', '2015-11-01', 2, 'no text fixes it: a directorate answers another one within two days, as a product rule');

create view due_region with (security_invoker = true) as
    select 'REGION_ASKED' as kind, array['OFII'] as roles, a.id, h.reference as household, a.people::bigint as people,
           d.name as facility,
           a.asked_on + (select p.value from policy_value p where p.name = 'REGION_ANSWER_DAYS' and p.starts_on <= a.asked_on
                         order by p.starts_on desc limit 1) as due
    from region_ask a
    join household h on h.id = a.household_id
    join territorial_directorate d on d.id = a.directorate_id
    where a.state = 'ASKED' and a.host_id = any ((select scope_directorates())::bigint[]);
grant select on due_region to ${app};
