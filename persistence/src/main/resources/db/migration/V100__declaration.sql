-- What OFII or the prefect was told of an event, on which day and by whom, in the very facts that were told. An event that is
-- told anew gets another edition; what was told by error is withdrawn and stays. It takes the place of the marks that
-- absences and births had of their own.
create table declaration (
    id           bigint primary key,
    recipient    text not null check (recipient in ('OFII', 'PREFECT')),
    kind         text not null check (kind in ('ARRIVAL', 'TRANSFER_IN', 'NO_SHOW', 'PLACE_REFUSED', 'DEPARTURE', 'TRANSFER_OUT',
                     'ABSENCE', 'EXIT_ASKED', 'RETURN', 'BIRTH', 'HOUSEHOLD', 'OUTAGE', 'OVERSTAY')),
    event_id     bigint not null,
    edition      integer not null check (edition > 0),
    facility_id  bigint not null references facility,
    household_id bigint references household,
    person_id    bigint references person,
    day          date not null,
    facts        jsonb not null,
    declared_on  date not null,
    author_id    bigint references account,
    recorded_at  timestamptz not null default recording_instant(),
    withdrawn_at timestamptz,
    withdrawn_by bigint references account,
    constraint declaration_edition_taken unique (recipient, kind, event_id, edition),
    constraint declaration_after_event check (declared_on >= day),
    constraint declaration_after_absence check (kind not in ('ABSENCE', 'EXIT_ASKED') or declared_on > day),
    check ((withdrawn_at is null) = (withdrawn_by is null))
);
create index declaration_facility on declaration (facility_id);

alter table declaration enable row level security;
grant select, insert on declaration to ${app};
grant update (withdrawn_at, withdrawn_by) on declaration to ${app};
create policy scope on declaration for select using (facility_id = any ((select people_facilities())::bigint[]));
create policy declare on declaration for insert
    with check (facility_id = any ((select people_facilities())::bigint[]) and withdrawn_at is null
                and (havre_setting('role') = 'IMPORT'
                     or havre_setting('role') in ('SOCIAL', 'DIRECTOR') and author_id = havre_setting('account')::bigint));
create policy withdraw on declaration for update
    using (havre_setting('role') in ('SOCIAL', 'DIRECTOR') and facility_id = any ((select people_facilities())::bigint[]))
    with check (withdrawn_by = havre_setting('account')::bigint);

insert into declaration (id, recipient, kind, event_id, edition, facility_id, household_id, person_id, day, facts, declared_on,
                         author_id, recorded_at)
select n.id, 'OFII', case n.kind when 'EXIT' then 'EXIT_ASKED' else 'ABSENCE' end, n.stay_id,
       row_number() over (partition by n.stay_id, n.kind order by n.last_seen_on), n.facility_id,
       (select m.household_id from membership m where m.person_id = n.person_id order by m.starts_on <= n.sent_on desc, m.starts_on desc limit 1),
       n.person_id, n.last_seen_on, jsonb_build_object('LAST_SEEN', n.last_seen_on), n.sent_on, n.author_id, n.recorded_at
from absence_notice n;

insert into declaration (id, recipient, kind, event_id, edition, facility_id, household_id, person_id, day, facts, declared_on,
                         author_id, recorded_at)
select nextval('ids'), 'OFII', 'BIRTH', c.id, 1, c.facility_id, c.household_id, c.person_id, c.effective_on,
       jsonb_build_object('DAY', c.effective_on), c.told_on, c.told_by, c.recorded_at
from household_change c where c.kind = 'BIRTH' and c.told_on is not null;

-- What stands of it: the last edition that nobody has withdrawn.
create view declared with (security_invoker = true) as
    select distinct on (recipient, kind, event_id) id, recipient, kind, event_id, edition, facility_id, household_id, person_id, day,
           facts, declared_on, author_id, recorded_at
    from declaration
    where withdrawn_at is null and facility_id = any ((select people_facilities())::bigint[])
    order by recipient, kind, event_id, edition desc;
grant select on declared to ${app};

-- The day on which OFII was last told of somebody's absence, of a kind or of any.
create function absence_told_on(p_stay bigint, p_kind text default null) returns date
    language sql stable
    as $$ select max(d.declared_on) from declaration d
          where d.recipient = 'OFII' and d.kind in ('ABSENCE', 'EXIT_ASKED') and d.event_id = p_stay and d.withdrawn_at is null
            and d.kind = coalesce(p_kind, d.kind) $$;

create or replace view due_absence with (security_invoker = true) as
    select 'ABSENCE_TO_REPORT' as kind, array['SOCIAL', 'DIRECTOR'] as roles, min(a.person_id) as id, h.reference as household,
           count(*) as people, f.name as facility, min(a.due) as due
    from away_longer_than('ABSENCE_DAYS') a
    join household h on h.id = a.household_id
    join facility f on f.id = a.facility_id
    where coalesce(absence_told_on(a.stay_id), '-infinity') <= a.last_seen_on
    group by h.id, h.reference, f.id, f.name
    union all
    select 'EXIT_TO_ASK', array['SOCIAL', 'DIRECTOR'], min(a.person_id), h.reference, count(*), f.name, min(a.due)
    from away_longer_than('ABSENCE_PROPOSAL_DAYS') a
    join household h on h.id = a.household_id
    join facility f on f.id = a.facility_id
    where absence_told_on(a.stay_id) > a.last_seen_on
      and coalesce(absence_told_on(a.stay_id, 'EXIT_ASKED'), '-infinity') <= a.last_seen_on
    group by h.id, h.reference, f.id, f.name
    union all
    select 'ABSENCE_REPORTED', array['OFII'], min(m.person_id), h.reference, count(*), f.name, min(n.declared_on)
    from (select d.event_id as stay_id, max(d.declared_on) as declared_on from declaration d
          where d.recipient = 'OFII' and d.kind in ('ABSENCE', 'EXIT_ASKED') and d.withdrawn_at is null
            and d.facility_id = any ((select scope_facilities())::bigint[]) group by d.event_id) n
    join missing_person m on m.stay_id = n.stay_id and m.last_seen_on < n.declared_on
    join household h on h.id = m.household_id
    join facility f on f.id = m.facility_id
    where not exists (select 1 from decision d where d.household_id = m.household_id and d.decided_on >= n.declared_on
                        and d.nature in ('EXIT', 'WITHDRAWAL') and (d.person_id is null or d.person_id = m.person_id))
    group by h.id, h.reference, f.id, f.name;

drop table absence_notice;

-- Which time it is that somebody is told of an event.
create function next_edition(p_recipient text, p_kind text, p_event bigint) returns integer
    language sql stable security definer set search_path = public, pg_temp
    as $$ select coalesce(max(d.edition), 0) + 1 from declaration d
          where d.recipient = p_recipient and d.kind = p_kind and d.event_id = p_event $$;
