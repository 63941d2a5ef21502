-- From which day on the events of a facility are declared from here; what another program declared before is not asked for again.
alter table facility add column declares_from date not null default coalesce(business_day(), current_date);

insert into policy_value values
    ('DECLARATION_WORKING_DAYS', '2015-11-01', 1,
     'no number of hours is in the texts; the practice is the same or the next working day (L.552-5), an absence without delay (R.551-21)');

create function easter(p_year integer) returns date
    language plpgsql immutable as $$
declare
    a integer := p_year % 19;
    b integer := p_year / 100;
    c integer := p_year % 100;
    h integer := (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    l integer := (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    m integer := (a + 11 * h + 22 * l) / 451;
begin
    return make_date(p_year, (h + l - 7 * m + 114) / 31, (h + l - 7 * m + 114) % 31 + 1);
end $$;

-- Monday to Friday, but for the public holidays of the Code du travail, L.3133-1.
create function is_working_day(p_day date) returns boolean
    language sql immutable
    as $$
    select extract(isodow from p_day) < 6
       and to_char(p_day, 'MMDD') not in ('0101', '0501', '0508', '0714', '0815', '1101', '1111', '1225')
       and p_day - easter(extract(year from p_day)::integer) not in (1, 39, 50)
    $$;

-- So many working days after a day; the day itself where there are none.
create function working_days_after(p_day date, p_days integer) returns date
    language sql immutable
    as $$
    select coalesce(max(day), p_day)
    from (select day::date from generate_series(p_day::timestamp + interval '1 day', p_day::timestamp + (p_days * 3 + 10) * interval '1 day',
                                                interval '1 day') day
          where is_working_day(day::date) order by day limit p_days) counted
    $$;

-- The day on which what is known of an event was last put right; null where nothing keeps it.
create function corrected_on(p_kind text, p_event bigint) returns date
    language sql stable security definer set search_path = public, pg_temp
    as $$
    select (case when p_kind in ('ARRIVAL', 'TRANSFER_IN', 'DEPARTURE', 'TRANSFER_OUT')
                 then (select max(lower(h.recorded)) from stay_history h where h.id = p_event)
                 when p_kind = 'NO_SHOW' then (select max(lower(h.recorded)) from orientation_history h where h.id = p_event)
                 when p_kind = 'RETURN' then (select max(lower(h.recorded)) from absence_history h where h.id = p_event)
                 when p_kind = 'OUTAGE' then (select max(lower(h.recorded)) from unavailability_history h where h.id = p_event)
            end at time zone 'Europe/Paris')::date
    $$;
create index unavailability_history_versions on unavailability_history (id);
create index orientation_history_versions on orientation_history (id);
create index absence_history_versions on absence_history (id);

-- Every event that somebody outside is told of, with the facts that are told; for those who see people. A household stands
-- where the event is that of a household; a person's is that of the day. due where a text says more than the policy.
create view declarable as
    select 'OFII' as recipient, case d.nature when 'TRANSFER' then 'TRANSFER_IN' else 'ARRIVAL' end as kind, s.id as event_id,
           s.facility_id, s.person_id, null::bigint as household_id, 1 as people, s.starts_on as day, null::date as due,
           jsonb_build_object('DAY', s.starts_on, 'DECISION', case when g.stay_id is null then d.number end,
                              'DECIDED_ON', case when g.stay_id is null then d.decided_on end, 'CHANNEL', g.channel) as facts
    from stay s
    join facility f on f.id = s.facility_id and s.starts_on >= f.declares_from
    left join decision d on d.id = s.entry_decision_id
    left join sheltering g on g.stay_id = s.id
    where s.facility_id = any ((select people_facilities())::bigint[]) and not s.cancelled and s.entry <> 'BIRTH'
      and s.starts_on <= business_day()
    union all
    select r.recipient, case s.exit_reason when 'TRANSFERT_INTERNE_DNA' then 'TRANSFER_OUT' else 'DEPARTURE' end, s.id,
           s.facility_id, s.person_id, null, 1, s.ends_on, null,
           jsonb_build_object('DAY', s.ends_on, 'REASON', s.exit_reason, 'DECISION', d.number, 'DECIDED_ON', d.decided_on)
    from stay s
    join facility f on f.id = s.facility_id and s.ends_on >= f.declares_from
    left join decision d on d.id = s.exit_decision_id
    join (values ('OFII'), ('PREFECT')) r (recipient)
      on r.recipient = 'OFII' or s.exit_decision_id is not null and s.exit_reason <> 'TRANSFERT_INTERNE_DNA'
    where s.facility_id = any ((select people_facilities())::bigint[]) and not s.cancelled and s.ends_on <= business_day()
    union all
    select 'OFII', 'NO_SHOW', o.id, o.facility_id, null, o.household_id,
           (select count(*)::integer from orientation_member m where m.orientation_id = o.id and m.arrived_on is null), o.ended_on, null,
           jsonb_build_object('DAY', o.ended_on, 'NON_ARRIVAL', o.state, 'LAST_DAY', o.last_day, 'DECISION', d.number, 'DECIDED_ON', d.decided_on)
    from orientation o
    join facility f on f.id = o.facility_id and o.ended_on >= f.declares_from
    join decision d on d.id = o.decision_id
    where o.facility_id = any ((select people_facilities())::bigint[]) and o.state in ('NOT_ARRIVED', 'WITHDRAWN')
      and o.ended_on <= business_day()
    union all
    select 'OFII', 'PLACE_REFUSED', o.id, a.facility_id, null, o.household_id,
           (select count(*)::integer from orientation_member m where m.orientation_id = o.id), a.answered_on, null,
           jsonb_build_object('DAY', a.answered_on, 'ANSWER', a.answer, 'ANSWER_REASON', a.reason, 'DECISION', d.number, 'DECIDED_ON', d.decided_on)
    from orientation_answer a
    join orientation o on o.id = a.orientation_id
    join decision d on d.id = o.decision_id
    where a.facility_id = any ((select people_facilities())::bigint[]) and a.answer <> 'CONFIRMED'
      and not exists (select 1 from orientation_answer b where b.orientation_id = a.orientation_id and b.id > a.id)
    union all
    select 'PREFECT', 'ABSENCE', t.event_id, t.facility_id, t.person_id, t.household_id, 1, t.day, t.declared_on, t.facts
    from declared t
    where t.recipient = 'OFII' and t.kind = 'ABSENCE'
    union all
    select 'OFII', 'RETURN', a.id, a.facility_id, a.person_id, null, 1, a.ends_on, null, jsonb_build_object('DAY', a.ends_on)
    from absence a
    where a.facility_id = any ((select people_facilities())::bigint[]) and not a.cancelled and a.returned and a.ends_on <= business_day()
      and exists (select 1 from declaration t where t.recipient = 'OFII' and t.kind = 'ABSENCE' and t.event_id = a.stay_id
                    and t.withdrawn_at is null and t.declared_on > a.starts_on and t.declared_on <= a.ends_on)
    union all
    select 'OFII', 'BIRTH', c.id, c.facility_id, c.person_id, c.household_id, 1, c.effective_on, c.effective_on,
           jsonb_build_object('DAY', c.effective_on)
    from household_change c
    join stay s on s.person_id = c.person_id and s.facility_id = c.facility_id and s.entry = 'BIRTH' and not s.cancelled
    where c.kind = 'BIRTH' and c.facility_id = any ((select people_facilities())::bigint[])
    union all
    select 'OFII', 'HOUSEHOLD', c.id, c.facility_id, c.person_id, c.household_id, 1, c.effective_on, null,
           jsonb_build_object('DAY', c.effective_on, 'CHANGE', c.kind)
    from household_change c
    where c.kind <> 'BIRTH' and c.undone_on is null and c.effective_on <= business_day() and c.facility_id = any ((select people_facilities())::bigint[])
    union all
    select 'OFII', 'OUTAGE', u.id, u.facility_id, null, null, 0, u.starts_on, null,
           jsonb_build_object('DAY', u.starts_on, 'USABLE_FROM', u.ends_on, 'OUTAGE', u.reason)
    from unavailability u
    join facility f on f.id = u.facility_id and u.starts_on >= f.declares_from
    where u.facility_id = any ((select people_facilities())::bigint[]) and not u.cancelled and u.starts_on <= business_day()
    union all
    select r.recipient, 'OVERSTAY', c.stay_id, c.facility_id, c.person_id, c.household_id, 1, c.authorised_until + 1, c.authorised_until + 1,
           jsonb_build_object('AUTHORISED_UNTIL', c.authorised_until)
    from care_on(business_day()) c
    join facility f on f.id = c.facility_id and c.authorised_until >= f.declares_from
    cross join (values ('OFII'), ('PREFECT')) r (recipient)
    where c.authorised_until < business_day();

-- What is owed: never told, told in other facts than those that are known now, or told of what was then taken back. An
-- absence or an undue presence that is over was true when it was told. Absences of which OFII knows nothing yet stand in
-- owed_declaration.
create function undeclared()
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
    $$;
revoke all on function undeclared() from public;
grant execute on function undeclared() to ${app};

create view owed_declaration with (security_invoker = true) as
    select recipient, kind, event_id, facility_id, person_id, household_id, people, day, due, facts, told from undeclared()
    union all
    select 'OFII', 'ABSENCE', a.stay_id, a.facility_id, a.person_id, a.household_id, 1, a.last_seen_on, a.due,
           jsonb_build_object('LAST_SEEN', a.last_seen_on), null
    from away_longer_than('ABSENCE_DAYS') a
    where coalesce(absence_told_on(a.stay_id), '-infinity') <= a.last_seen_on
    union all
    select 'OFII', 'EXIT_ASKED', a.stay_id, a.facility_id, a.person_id, a.household_id, 1, a.last_seen_on, a.due,
           jsonb_build_object('LAST_SEEN', a.last_seen_on), null
    from away_longer_than('ABSENCE_PROPOSAL_DAYS') a
    where absence_told_on(a.stay_id) > a.last_seen_on
      and coalesce(absence_told_on(a.stay_id, 'EXIT_ASKED'), '-infinity') <= a.last_seen_on;
grant select on owed_declaration to ${app};

-- The facts as lines of name and value, in the order of their names.
create function facts_text(p_facts jsonb) returns text
    language sql immutable
    as $$ select string_agg(key || '=' || value, E'\n' order by key) from jsonb_each_text(p_facts) $$;

-- What of it waits: a row each household and day, or place out of service.
--   TO_DECLARE        OFII is to be told. id the event's, of the first of those concerned
--   BIRTH_TO_REPORT   OFII is to be told of a birth (R4). id the child
--   TO_SEND           the prefect is to be told. id the event's, of the first of those concerned
create view due_declaration with (security_invoker = true) as
    select case when u.kind = 'BIRTH' then 'BIRTH_TO_REPORT' when u.recipient = 'OFII' then 'TO_DECLARE' else 'TO_SEND' end as kind,
           array['SOCIAL', 'DIRECTOR'] as roles, min(case u.kind when 'BIRTH' then u.person_id else u.event_id end) as id,
           coalesce(h.reference, min(concat_ws(' · ', n.name, l.label))) as household, sum(u.people)::bigint as people,
           f.name as facility, min(u.due) as due
    from undeclared() u
    join facility f on f.id = u.facility_id
    left join household h on h.id = u.household_id
    left join unavailability x on u.kind = 'OUTAGE' and x.id = u.event_id
    left join unit n on n.id = x.unit_id
    left join place l on l.id = x.place_id
    group by u.recipient, u.kind, f.id, f.name, h.id, h.reference, u.facts, u.told, x.id;
grant select on due_declaration to ${app};
drop view due_birth cascade;
alter table household_change drop constraint household_change_told_after, drop column told_on, drop column told_by;
create index household_change_facility on household_change (facility_id);

-- How the facilities of the caller's scope stand with what OFII is to be told: counts without a name.
create function declarations_of_facilities(p_since date)
    returns table (facility_id bigint, owed bigint, late bigint, corrected bigint, oldest date, told bigint)
    language sql stable security definer set search_path = public, pg_temp set jit = off as $$
    select f.id, coalesce(o.owed, 0), coalesce(o.late, 0), coalesce(o.corrected, 0), o.oldest, coalesce(t.told, 0)
    from facility f
    left join (select u.facility_id, count(*) as owed, count(*) filter (where u.due < business_day()) as late,
                      count(*) filter (where u.told is not null) as corrected, min(u.due) as oldest
               from owed_declaration u where u.recipient = 'OFII' group by u.facility_id) o on o.facility_id = f.id
    left join (select d.facility_id, count(*) as told from declared d where d.recipient = 'OFII' and d.declared_on >= p_since
               group by d.facility_id) t on t.facility_id = f.id
    where f.id = any (people_facilities())
    $$;
revoke all on function declarations_of_facilities(date) from public;
grant execute on function declarations_of_facilities(date) to ${app};
