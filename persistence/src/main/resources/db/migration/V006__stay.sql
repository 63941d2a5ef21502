-- Who is where: stays opened and closed by decisions, beds inside them, and what must never happen.

create table stay (
    id                bigint primary key,
    person_id         bigint not null references person,
    facility_id       bigint not null references facility,
    starts_on         date not null,
    ends_on           date constraint stay_ends_after_start check (ends_on >= starts_on),
    entry             text not null check (entry in ('DECISION', 'BIRTH', 'SHELTERING')),
    entry_decision_id bigint references decision,
    exit_decision_id  bigint references decision,
    exit_reason       text,
    cancelled         boolean not null default false,
    cancelled_because text,
    author_id         bigint references account,
    version           integer not null default 0,
    unique (id, person_id, facility_id),
    constraint stay_entry_decision check (entry <> 'DECISION' or entry_decision_id is not null),
    constraint stay_exit_reason check ((ends_on is null) = (exit_reason is null)),
    constraint stay_cancelled_because check (cancelled = (cancelled_because is not null)),
    constraint stay_person_present_elsewhere
        exclude using gist (person_id with =, daterange(starts_on, ends_on, '[)') with &&) where (not cancelled)
        deferrable initially immediate
);
create index stay_facility on stay (facility_id, starts_on);
create index stay_entry on stay (entry_decision_id);
create index stay_exit on stay (exit_decision_id) where exit_decision_id is not null;

-- A person in a place, or in a unit without a place of its own. RESERVED rows hang on an orientation, ACTIVE ones lie
-- inside a stay.
create table bed_assignment (
    id              bigint primary key,
    facility_id     bigint not null references facility,
    person_id       bigint not null references person,
    unit_id         bigint not null,
    place_id        bigint,
    stay_id         bigint,
    orientation_id  bigint references orientation,
    state           text not null check (state in ('RESERVED', 'ACTIVE', 'CANCELLED')),
    starts_on       date not null,
    ends_on         date constraint bed_assignment_ends_after_start check (ends_on >= starts_on),
    expected_end_on date,
    author_id       bigint references account,
    version         integer not null default 0,
    foreign key (stay_id, person_id, facility_id) references stay (id, person_id, facility_id),
    foreign key (unit_id, facility_id) references unit (id, facility_id),
    foreign key (place_id, unit_id) references place (id, unit_id),
    constraint bed_assignment_of_a_stay check (state <> 'ACTIVE' or stay_id is not null),
    constraint bed_assignment_of_an_orientation check (state <> 'RESERVED' or orientation_id is not null and ends_on is not null),
    constraint bed_assignment_place_taken
        exclude using gist (place_id with =, daterange(starts_on, ends_on, '[)') with &&)
        where (state <> 'CANCELLED' and place_id is not null) deferrable initially immediate,
    constraint bed_assignment_person_twice
        exclude using gist (person_id with =, daterange(starts_on, ends_on, '[)') with &&)
        where (state = 'ACTIVE') deferrable initially immediate
);
create index bed_assignment_stay on bed_assignment (stay_id);
create index bed_assignment_unit on bed_assignment (unit_id);
create index bed_assignment_facility on bed_assignment (facility_id, starts_on);
create index bed_assignment_orientation on bed_assignment (orientation_id) where orientation_id is not null;

-- A person without a scope row is seen by no facility: one row per person and facility, kept by the triggers below.
create table person_facility (
    person_id    bigint not null references person,
    facility_id  bigint not null references facility,
    household_id bigint not null references household,
    primary key (person_id, facility_id)
);
create index person_facility_facility on person_facility (facility_id);
create index person_facility_household on person_facility (household_id);

create function person_seen_by_facility() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    insert into person_facility (person_id, facility_id, household_id)
    select n.person_id, n.facility_id, m.household_id
    from arrived n
    join lateral (select household_id from membership where person_id = n.person_id
                  order by starts_on desc limit 1) m on true
    on conflict do nothing;
    return null;
end $$;

create trigger person_seen_when_sent after insert on orientation_member
    referencing new table as arrived for each statement execute function person_seen_by_facility();
create trigger person_seen_when_staying after insert on stay
    referencing new table as arrived for each statement execute function person_seen_by_facility();

-- An assignment lies inside its stay; the parent row is locked so that two sides cannot change at once.
create function bed_assignment_check_inside_stay() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    parent stay;
    child  bed_assignment;
begin
    select * into child from bed_assignment where id = new.id;
    if not found or child.state <> 'ACTIVE' then return null; end if;
    select * into parent from stay where id = child.stay_id for update;
    if parent.cancelled or child.starts_on < parent.starts_on
       or coalesce(child.ends_on, 'infinity') > coalesce(parent.ends_on, 'infinity') then
        raise exception using errcode = '23514', constraint = 'bed_assignment_inside_stay', table = 'bed_assignment',
            message = 'an assignment lies outside its stay';
    end if;
    return null;
end $$;

create constraint trigger bed_assignment_inside_stay after insert or update on bed_assignment
    deferrable initially deferred for each row execute function bed_assignment_check_inside_stay();

create function stay_check_holds_its_assignments() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    parent stay;
begin
    select * into parent from stay where id = new.id for update;
    if exists (select 1 from bed_assignment b
               where b.stay_id = parent.id and b.state = 'ACTIVE'
                 and (parent.cancelled or b.starts_on < parent.starts_on
                      or coalesce(b.ends_on, 'infinity') > coalesce(parent.ends_on, 'infinity'))) then
        raise exception using errcode = '23514', constraint = 'bed_assignment_inside_stay', table = 'stay',
            message = 'an assignment lies outside its stay';
    end if;
    return null;
end $$;

create constraint trigger stay_holds_its_assignments after update of starts_on, ends_on, cancelled on stay
    deferrable initially deferred for each row execute function stay_check_holds_its_assignments();

-- A household with people in it has a head.
create function household_check_head() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    touched bigint := coalesce(new.household_id, old.household_id);
begin
    perform 1 from household where id = touched for update;
    if exists (select 1 from membership where household_id = touched and ends_on is null)
       and not exists (select 1 from membership where household_id = touched and ends_on is null and role = 'HEAD') then
        raise exception using errcode = '23514', constraint = 'household_without_head', table = 'membership',
            message = 'a household with members has no head';
    end if;
    return null;
end $$;

create constraint trigger household_without_head after insert or update or delete on membership
    deferrable initially deferred for each row execute function household_check_head();
