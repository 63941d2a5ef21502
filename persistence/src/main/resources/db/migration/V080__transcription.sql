-- A facility writes down a decision of OFII that it has received; OFII confirms it. The decision itself never changes.

create table transcription (
    decision_id    bigint constraint transcription_once primary key references decision,
    facility_id    bigint not null references facility,
    transcribed_on date not null,
    checked_on     date,
    checker_id     bigint references account,
    version        integer not null default 0,
    constraint transcription_checked check ((checked_on is null) = (checker_id is null) and checked_on >= transcribed_on)
);
create index transcription_facility on transcription (facility_id);

alter table transcription enable row level security;
grant select, insert on transcription to ${app};
grant update (checked_on, checker_id, version) on transcription to ${app};
create policy scope on transcription for select using (facility_id = any ((select people_facilities())::bigint[]));
create policy register on transcription for insert
    with check (havre_setting('role') in ('SOCIAL', 'DIRECTOR') and checked_on is null
                and facility_id = any ((select people_facilities())::bigint[]));
create policy confirm on transcription for update
    using (havre_setting('role') = 'OFII' and facility_id = any ((select people_facilities())::bigint[]))
    with check (checker_id = havre_setting('account')::bigint);

-- What a facility may write down: an admission to itself, an exit of people whom it may see, always as transcribed and
-- under its author's name.
create policy transcribe on decision for insert
    with check (havre_setting('role') in ('SOCIAL', 'DIRECTOR') and transcribed
                and author_id = havre_setting('account')::bigint
                and (nature = 'ADMISSION' and facility_id = any ((select people_facilities())::bigint[])
                     or nature = 'EXIT' and exists (select 1 from person_facility pf where pf.household_id = decision.household_id
                                                    and pf.facility_id = any ((select people_facilities())::bigint[]))));

-- Whom a facility receives is registered at the directorate that it belongs to.
create policy receive on household for insert
    with check (havre_setting('role') in ('SOCIAL', 'DIRECTOR')
                and exists (select 1 from facility_directorate d where d.directorate_id = household.directorate_id
                            and d.facility_id = any ((select people_facilities())::bigint[])));

insert into policy_value values
    ('TRANSCRIPTION_CHECK_DAYS', '2015-11-01', 7, 'a proposal of Havre: no text sets a term to the check of a transcribed decision');

-- Decisions that OFII has yet to confirm. id the decision
create view due_transcription with (security_invoker = true) as
    select 'TRANSCRIBED' as kind, array['OFII'] as roles, t.decision_id as id, h.reference as household,
           (select count(*) from membership m where m.household_id = h.id and m.starts_on <= business_day()
              and (m.ends_on is null or m.ends_on > business_day())) as people,
           f.name as facility,
           t.transcribed_on + (select v.value from policy_value v where v.name = 'TRANSCRIPTION_CHECK_DAYS'
                               and v.starts_on <= t.transcribed_on order by v.starts_on desc limit 1) as due
    from transcription t
    join decision d on d.id = t.decision_id
    join household h on h.id = d.household_id
    join facility f on f.id = t.facility_id
    where t.checked_on is null and t.facility_id = any ((select scope_facilities())::bigint[]);
grant select on due_transcription to ${app};
