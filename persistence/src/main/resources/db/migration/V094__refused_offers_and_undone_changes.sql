-- Offers that a household has refused, of a home, of another facility, of help to go back: what the conditions of a formal
-- notice and of an application to the judge count (CESEDA R.552-15, L.552-15). A reason in a few words, no story.
create table refused_offer (
    id                bigint primary key,
    facility_id       bigint not null references facility,
    household_id      bigint not null references household,
    kind              text not null check (kind in ('HOUSING', 'ACCOMMODATION', 'TRANSFER', 'RETURN_AID')),
    offered_on        date not null,
    refused_on        date not null,
    legitimate        boolean not null,
    because           text not null check (because <> '' and length(because) <= 200),
    cancelled_because text check (cancelled_because <> '' and length(cancelled_because) <= 200),
    author_id         bigint not null references account,
    recorded_at       timestamptz not null default recording_instant(),
    version           integer not null default 0,
    constraint refused_offer_in_order check (refused_on >= offered_on)
);
create unique index refused_offer_once on refused_offer (household_id, kind, offered_on) where cancelled_because is null;
create index refused_offer_facility on refused_offer (facility_id);

alter table refused_offer enable row level security;
grant select, insert on refused_offer to ${app};
grant update (cancelled_because, version) on refused_offer to ${app};
create policy scope on refused_offer for select using (facility_id = any ((select people_facilities())::bigint[]));
create policy tell on refused_offer for insert
    with check (havre_setting('role') in ('SOCIAL', 'DIRECTOR', 'PREFECTURE') and author_id = havre_setting('account')::bigint
                and facility_id = any ((select people_facilities())::bigint[]));
create policy cancel on refused_offer for update
    using (havre_setting('role') in ('SOCIAL', 'DIRECTOR', 'PREFECTURE')
           and facility_id = any ((select people_facilities())::bigint[]));

-- A change of a household that was recorded by error is undone: those who belonged together do so again, as if it had never
-- been; the change stays told, with who undid it and why, and what had been recorded stays in membership_history.
alter table household_change add undone_on date;
alter table household_change add undone_by bigint references account;
alter table household_change add undone_because text;
alter table household_change add constraint household_change_undone_check
    check ((undone_on is null) = (undone_because is null) and (undone_on is null) = (undone_by is null) and length(undone_because) <= 200);

-- The memberships that a change has begun, which are open, or ended, and whether each still stands as it left it.
create function touched_by_household_change(p_change bigint)
    returns table (membership_id bigint, begun boolean, current boolean)
    language sql stable security definer set search_path = public, pg_temp as $$
    with change as (
        select c.recorded_at from household_change c
        where c.id = p_change and c.facility_id = any (people_facilities())
    ),
    home as (
        select h.household_id from membership_history h
        where lower(h.recorded) = (select recorded_at from change)
          and h.person_id in (select c.person_id from household_change c where c.recorded_at = (select recorded_at from change))
    )
    select h.id, h.ends_on is null,
           exists (select 1 from membership m where m.id = h.id and m.role = h.role and m.ends_on is not distinct from h.ends_on)
    from membership_history h
    where lower(h.recorded) = (select recorded_at from change) and h.household_id in (select household_id from home)
    $$;

-- How many memberships stand as before.
create function undo_household_change(p_change bigint, p_because text) returns bigint
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    change  household_change;
    started bigint[];
    ended   bigint[];
begin
    select c.* into change from household_change c
    where c.id = p_change and c.facility_id = any (people_facilities()) and c.kind <> 'BIRTH' and c.undone_on is null;
    if not found or havre_setting('role') not in ('SOCIAL', 'DIRECTOR') then
        raise exception using errcode = '42501', message = 'a change of a household is undone where it was recorded';
    end if;
    select array_agg(t.membership_id) filter (where t.begun), array_agg(t.membership_id) filter (where not t.begun)
    into started, ended from touched_by_household_change(p_change) t;
    delete from person_facility pf using membership m
    where m.id = any (started) and pf.person_id = m.person_id and pf.household_id = m.household_id
      and not exists (select 1 from membership other where other.person_id = m.person_id
                      and other.household_id = m.household_id and other.id <> all (started));
    delete from membership where id = any (started);
    update membership set ends_on = null, version = version + 1 where id = any (ended);
    update household_change set undone_on = business_day(), undone_by = havre_setting('account')::bigint, undone_because = p_because,
           version = version + 1
    where recorded_at = change.recorded_at and facility_id = change.facility_id and kind = change.kind;
    return coalesce(cardinality(ended), 0);
end $$;

revoke all on function touched_by_household_change(bigint), undo_household_change(bigint, text) from public;
grant execute on function touched_by_household_change(bigint), undo_household_change(bigint, text) to ${app};
