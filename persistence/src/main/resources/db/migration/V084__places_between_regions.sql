-- A directorate offers places to the others, in number and kind only; one of another region asks for them on behalf of a
-- household that waits. Both see the household until it has arrived, or its way has ended.

create table place_offer (
    id             bigint primary key,
    directorate_id bigint not null references territorial_directorate,
    region_code    text not null references region,
    kind           text not null check (kind in ('CAO', 'CADA', 'HUDA', 'CAES', 'PRAHDA', 'CPH', 'NH')),
    places         smallint not null,
    largest        smallint not null,
    step_free      boolean not null,
    offered_on     date not null,
    starts_on      date not null,
    until_on       date not null,
    author_id      bigint references account,
    withdrawn_on   date check (withdrawn_on >= offered_on),
    version        integer not null default 0,
    constraint place_offer_dates check (until_on >= starts_on and starts_on >= offered_on),
    constraint place_offer_places check (places > 0 and largest between 1 and places)
);
create index place_offer_directorate on place_offer (directorate_id);
create index place_offer_until on place_offer (until_on) where withdrawn_on is null;
comment on column place_offer.largest is 'people of the largest household that finds room in one unit';

create table region_ask (
    id             bigint primary key,
    offer_id       bigint not null references place_offer,
    household_id   bigint not null references household,
    directorate_id bigint not null references territorial_directorate,
    host_id        bigint not null references territorial_directorate,
    people         smallint not null check (people > 0),
    asked_on       date not null,
    author_id      bigint references account,
    state          text not null check (state in ('ASKED', 'DECLINED', 'WITHDRAWN', 'PLACED', 'ARRIVED', 'ENDED')),
    answered_on    date check ((state = 'ASKED') = (answered_on is null)),
    answered_by    bigint references account,
    because        text check (length(because) <= 200),
    orientation_id bigint references orientation
                   check ((state in ('PLACED', 'ARRIVED', 'ENDED')) = (orientation_id is not null)),
    ended_as       text check ((state = 'ENDED') = (ended_as is not null)),
    ended_on       date check ((state = 'ENDED') = (ended_on is not null)),
    version        integer not null default 0,
    constraint region_ask_of_another check (directorate_id <> host_id),
    constraint region_ask_declined_because check (state <> 'DECLINED' or because is not null),
    constraint region_ask_once exclude using gist (household_id with =) where (state in ('ASKED', 'PLACED'))
);
create index region_ask_offer on region_ask (offer_id);
create index region_ask_household on region_ask (household_id);
create index region_ask_host on region_ask (host_id) where state in ('ASKED', 'PLACED');
create index region_ask_orientation on region_ask (orientation_id) where orientation_id is not null;
comment on column region_ask.directorate_id is 'where the household waits';
comment on column region_ask.host_id is 'whose places are asked for';

-- How many places of an offer nobody has asked for, and nobody lives in.
create function places_left(p_offer bigint) returns integer
    language sql stable security definer set search_path = public, pg_temp
    as $$
    select o.places - coalesce((select sum(a.people) from region_ask a
                                where a.offer_id = o.id and a.state in ('ASKED', 'PLACED', 'ARRIVED')), 0)::int
    from place_offer o where o.id = p_offer
    $$;

-- Two regions that ask for the last place at the same time get it once.
create function region_ask_check_places() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    asked place_offer;
begin
    select * into asked from place_offer where id = new.offer_id for update;
    if asked.withdrawn_on is not null or asked.until_on < business_day() or asked.directorate_id <> new.host_id
       or places_left(asked.id) < new.people then
        raise exception using errcode = '23514', constraint = 'region_ask_places_left', table = 'region_ask',
            message = 'the offer has fewer places left than are asked for';
    end if;
    return new;
end $$;
create trigger region_ask_places_left before insert on region_ask
    for each row execute function region_ask_check_places();

-- Directorates that see a person whom another one has registered, while they are asked for a place: kept by trigger.
create table person_host (
    person_id      bigint not null references person,
    directorate_id bigint not null references territorial_directorate,
    household_id   bigint not null references household,
    primary key (person_id, directorate_id, household_id)
);
create index person_host_household on person_host (household_id);

create function region_ask_gives_sight() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if new.state in ('ASKED', 'PLACED') then
        insert into person_host (person_id, directorate_id, household_id)
        select m.person_id, new.host_id, m.household_id from membership m
        where m.household_id = new.household_id and m.ends_on is null
        on conflict do nothing;
    else
        delete from person_host where household_id = new.household_id and directorate_id = new.host_id;
    end if;
    return null;
end $$;
create trigger region_ask_sight after insert or update of state on region_ask
    for each row execute function region_ask_gives_sight();

-- The way that follows an ask ends it. Whoever has arrived belongs to the directorate where it lives; where the arrival
-- was recorded by error, again to the one where it waited.
create function region_ask_follow_way() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    followed region_ask;
    belongs  bigint;
begin
    update region_ask
    set state = case when new.state in ('PROPOSED', 'EXPECTED') then 'PLACED' when new.state = 'ARRIVED' then 'ARRIVED' else 'ENDED' end,
        ended_as = case when new.ended_on is not null then new.state end, ended_on = new.ended_on, version = version + 1
    where orientation_id = new.id and state in ('PLACED', 'ARRIVED')
    returning * into followed;
    if not found then return null; end if;
    if new.state = 'ARRIVED' then
        select d.directorate_id into belongs from facility_directorate d
        where d.facility_id = new.facility_id and d.starts_on <= business_day()
          and (d.ends_on is null or d.ends_on > business_day());
    end if;
    if new.state = 'ARRIVED' or old.state = 'ARRIVED' then
        belongs := coalesce(belongs, case when new.state = 'ARRIVED' then followed.host_id else followed.directorate_id end);
        update household set directorate_id = belongs where id = followed.household_id;
        update person set directorate_id = belongs
        where id in (select m.person_id from membership m where m.household_id = followed.household_id and m.ends_on is null);
    end if;
    return null;
end $$;
create trigger region_ask_way after update of state on orientation
    for each row when (old.state is distinct from new.state) execute function region_ask_follow_way();

-- Where a household that was placed elsewhere goes, for the two regions that follow it: the facility's name and the days.
create function way_of_ask(p_ask bigint)
    returns table (facility text, department text, expected_on date, last_day date)
    language sql stable security definer set search_path = public, pg_temp
    as $$
    select f.name, p.name, o.expected_on, o.last_day
    from region_ask a
    join orientation o on o.id = a.orientation_id
    join facility f on f.id = o.facility_id
    join department p on p.code = f.department_code
    where a.id = p_ask and a.state = 'PLACED'
      and (a.directorate_id = any ((select scope_directorates())::bigint[]) or a.host_id = any ((select scope_directorates())::bigint[]))
    $$;

-- Whether somebody awaits this household, wherever that is: nobody is sent to two regions at once.
create function household_expected(p_household bigint, p_day date) returns boolean
    language sql stable security definer set search_path = public, pg_temp
    as $$ select exists (select 1 from orientation o where o.household_id = p_household
                           and o.state in ('PROPOSED', 'EXPECTED') and o.last_day >= p_day) $$;

alter table place_offer enable row level security;
alter table region_ask enable row level security;
alter table person_host enable row level security;
grant select, insert on place_offer, region_ask to ${app};
grant update (withdrawn_on, version) on place_offer to ${app};
grant update (state, answered_on, answered_by, because, orientation_id, version) on region_ask to ${app};
grant select on person_host to ${app};

create policy scope on person_host using (directorate_id = any ((select scope_directorates())::bigint[]));

create policy scope on region_ask for select
    using (directorate_id = any ((select scope_directorates())::bigint[]) or host_id = any ((select scope_directorates())::bigint[]));
create policy ask on region_ask for insert
    with check (havre_setting('role') = 'IMPORT'
                or havre_setting('role') = 'OFII' and state = 'ASKED' and author_id = havre_setting('account')::bigint
                and exists (select 1 from household h where h.id = household_id and h.directorate_id = region_ask.directorate_id
                            and h.directorate_id = any ((select scope_directorates())::bigint[])));
create policy answer on region_ask for update
    using (directorate_id = any ((select scope_directorates())::bigint[]) or host_id = any ((select scope_directorates())::bigint[]))
    with check (answered_by = havre_setting('account')::bigint
                and (state in ('PLACED', 'DECLINED') and host_id = any ((select scope_directorates())::bigint[])
                     or state = 'WITHDRAWN' and directorate_id = any ((select scope_directorates())::bigint[])));

-- One's own offers, those that stand, and those that one has asked from.
create policy scope on place_offer for select
    using (directorate_id = any ((select scope_directorates())::bigint[])
           or havre_setting('role') = 'OFII' and withdrawn_on is null and until_on >= business_day()
           or exists (select 1 from region_ask a where a.offer_id = place_offer.id));
create policy offer on place_offer for insert
    with check (havre_setting('role') = 'IMPORT'
                or havre_setting('role') = 'OFII' and withdrawn_on is null and author_id = havre_setting('account')::bigint
                and directorate_id = any ((select scope_directorates())::bigint[]));
create policy withdraw on place_offer for update
    using (directorate_id = any ((select scope_directorates())::bigint[]));

alter policy scope on person
    using (exists (select 1 from person_facility pf where pf.person_id = person.id)
           or directorate_id = any ((select scope_directorates())::bigint[])
           or exists (select 1 from person_host g where g.person_id = person.id));
alter policy scope on household
    using (exists (select 1 from person_facility pf where pf.household_id = household.id)
           or directorate_id = any ((select scope_directorates())::bigint[])
           or exists (select 1 from person_host g where g.household_id = household.id));

revoke all on function places_left(bigint), way_of_ask(bigint), household_expected(bigint, date) from public;
grant execute on function places_left(bigint), way_of_ask(bigint), household_expected(bigint, date) to ${app};
