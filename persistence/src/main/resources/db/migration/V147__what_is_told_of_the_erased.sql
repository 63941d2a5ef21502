-- What Havre no longer says of those whose file was erased, and what it says to those who ask what it holds of them.

-- As before, and nothing of those whose file was erased: they were declared in their time.
create or replace function undeclared()
    returns table (recipient text, kind text, event_id bigint, facility_id bigint, person_id bigint, household_id bigint,
                   people integer, day date, due date, facts jsonb, told jsonb)
    language sql stable security definer set search_path = public, pg_temp set jit = off as $$
    with told as materialized (
        select d.* from declared d where d.recipient <> 'OFII' or d.kind not in ('ABSENCE', 'EXIT_ASKED')
    ),
    matched as (
        select coalesce(e.recipient, t.recipient) as recipient, coalesce(e.kind, t.kind) as kind, coalesce(e.event_id, t.event_id) as event_id,
               coalesce(e.facility_id, t.facility_id) as facility_id, coalesce(e.person_id, t.person_id) as person_id,
               coalesce(e.household_id, t.household_id) as household_id, coalesce(e.people, 1) as people, coalesce(e.day, t.day) as day,
               e.due, coalesce(jsonb_strip_nulls(e.facts), '{"VOID": true}') as facts, t.facts as told, t.id as declaration
        from declarable e
        full join told t on t.recipient = e.recipient and t.kind = e.kind and t.event_id = e.event_id
        where t.id is null
           or e.event_id is not null and jsonb_strip_nulls(e.facts) <> t.facts
           or e.event_id is null and t.kind not in ('ABSENCE', 'OVERSTAY') and not t.facts ? 'VOID'
    )
    select m.recipient, m.kind, m.event_id, m.facility_id, m.person_id,
           coalesce(m.household_id, (select x.household_id from membership x where x.person_id = m.person_id
                                     order by x.starts_on <= m.day desc, x.starts_on desc limit 1)),
           m.people, m.day,
           case when m.due is not null and (m.declaration is null or m.kind = 'ABSENCE') then m.due
                else working_days_after(case when m.declaration is null then m.day
                                             else greatest(m.day, corrected_on(m.kind, m.event_id)) end,
                                        policy_today('DECLARATION_WORKING_DAYS')) end,
           m.facts, m.told
    from matched m
    where not exists (select 1 from person p where p.id = m.person_id and p.erased_on is not null)
      and not exists (select 1 from household h where h.id = m.household_id and h.erased_on is not null)
    $$;

-- To whom the data of somebody went: who looked at the file or took it out, as roles and never as names (GDPR, art. 15 1 c).
create function recipients_of_person(p_person bigint)
    returns table (role text, kind text, times bigint, first_on date, last_on date)
    language sql stable security definer set search_path = public, pg_temp
    as $$
    select t.role, t.kind, count(*), min((t.at at time zone 'Europe/Paris')::date), max((t.at at time zone 'Europe/Paris')::date)
    from trail t
    where sees_sensitive() and t.person_id = p_person and t.role is not null
      and (exists (select 1 from person_facility pf where pf.person_id = p_person and pf.facility_id = any (people_facilities()))
           or exists (select 1 from person p where p.id = p_person and p.directorate_id = any (scope_directorates())))
    group by t.role, t.kind
    $$;
revoke all on function recipients_of_person(bigint) from public;
grant execute on function recipients_of_person(bigint) to ${app};
