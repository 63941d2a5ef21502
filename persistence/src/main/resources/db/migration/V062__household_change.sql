-- Households change while their people stay: a child is born, people part or come together, another one is the head. What
-- was before stays in membership_history; here stands who said so and why, and what OFII is owed of a birth (R4).
create table household_change (
    id           bigint primary key,
    facility_id  bigint not null references facility,
    household_id bigint not null references household,
    person_id    bigint not null references person,
    kind         text not null check (kind in ('BIRTH', 'SPLIT', 'JOIN', 'HEAD')),
    effective_on date not null,
    because      text check (length(because) <= 200),
    author_id    bigint references account,
    recorded_at  timestamptz not null default recording_instant(),
    told_on      date,
    told_by      bigint references account,
    version      integer not null default 0,
    constraint household_change_told_after check (told_on >= effective_on)
);
create index household_change_household on household_change (household_id);
create index household_change_person on household_change (person_id);
create index household_change_untold on household_change (facility_id) where kind = 'BIRTH' and told_on is null;

alter table household_change enable row level security;
create policy scope on household_change using (facility_id = any ((select people_facilities())::bigint[]));
grant select, insert, update on household_change to ${app};

-- Whoever houses people may make two households of one; no directorate has registered the new one.
create policy part on household for insert
    with check (havre_setting('role') in ('SOCIAL', 'DIRECTOR') and directorate_id is null);

-- A facility sees every household that somebody has belonged to while staying there, the one before a split included.
alter table person_facility drop constraint person_facility_pkey;
alter table person_facility add primary key (person_id, facility_id, household_id);

create function household_seen_by_facility() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    insert into person_facility (person_id, facility_id, household_id)
    select n.person_id, s.facility_id, n.household_id
    from entered n
    join stay s on s.person_id = n.person_id and not s.cancelled and (s.ends_on is null or s.ends_on > n.starts_on)
    on conflict do nothing;
    return null;
end $$;
create trigger household_seen_when_entered after insert on membership
    referencing new table as entered for each statement execute function household_seen_by_facility();

-- What a birth makes wait. id the mother's child.
create view due_birth with (security_invoker = true) as
    select 'BIRTH_TO_REPORT' as kind, array['SOCIAL', 'DIRECTOR'] as roles, c.person_id as id, h.reference as household,
           1::bigint as people, f.name as facility, c.effective_on as due
    from household_change c
    join household h on h.id = c.household_id
    join facility f on f.id = c.facility_id
    join stay s on s.person_id = c.person_id and s.facility_id = c.facility_id and s.entry = 'BIRTH' and not s.cancelled
    where c.kind = 'BIRTH' and c.told_on is null and c.facility_id = any ((select scope_facilities())::bigint[]);
grant select on due_birth to ${app};

