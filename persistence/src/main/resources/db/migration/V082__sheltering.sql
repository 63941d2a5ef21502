-- People taken in by phone or by the prefect before OFII has decided: who asked, for each stay. The stay says by its entry
-- whether a decision is still owed.

create table sheltering (
    stay_id     bigint constraint sheltering_once primary key references stay,
    facility_id bigint not null references facility,
    channel     text not null check (channel in ('PHONE', 'PREFECT')),
    asked_by    text not null check (asked_by <> '' and length(asked_by) <= 100)
);
create index sheltering_facility on sheltering (facility_id);

alter table sheltering enable row level security;
grant select, insert on sheltering to ${app};
create policy scope on sheltering for select using (facility_id = any ((select people_facilities())::bigint[]));
create policy shelter on sheltering for insert
    with check (havre_setting('role') in ('SOCIAL', 'DIRECTOR')
                and facility_id = any ((select people_facilities())::bigint[]));

-- A sheltering rests on no decision, and on one as soon as it comes.
alter table stay add constraint stay_sheltered_without_decision
    check (entry <> 'SHELTERING' or entry_decision_id is null);

insert into policy_value values
    ('REGULARISATION_DAYS', '2015-11-01', 7, 'a proposal of Havre: no text sets a term to the decision that a sheltering is owed');

-- Households present without a decision, each owed one. id one of its people
create view due_sheltering with (security_invoker = true) as
    select 'SHELTERED' as kind, array['OFII', 'SOCIAL', 'DIRECTOR'] as roles, min(s.person_id) as id, h.reference as household,
           count(*) as people, f.name as facility,
           min(s.starts_on) + (select v.value from policy_value v where v.name = 'REGULARISATION_DAYS'
                               and v.starts_on <= min(s.starts_on) order by v.starts_on desc limit 1) as due
    from stay s
    join person_facility pf on pf.person_id = s.person_id and pf.facility_id = s.facility_id
    join household h on h.id = pf.household_id
    join facility f on f.id = s.facility_id
    where s.entry = 'SHELTERING' and not s.cancelled and s.starts_on <= business_day()
      and (s.ends_on is null or s.ends_on > business_day())
      and s.facility_id = any ((select scope_facilities())::bigint[])
    group by h.id, h.reference, f.id, f.name;
grant select on due_sheltering to ${app};
create index stay_sheltered on stay (facility_id) where entry = 'SHELTERING' and not cancelled;
