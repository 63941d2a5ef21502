-- Nights that are kept, so that the nation's month is read and not counted: a copy of what swept_nights counts, made again
-- by the transaction that changes a fact, before it ends. Stays are the truth; what is known at another instant is never
-- read from here. Nobody but functions that have asked for the scope reads these tables.
create table kept_night (
    like facility_night,
    births        integer not null,
    transfers_in  integer not null,
    transfers_out integer not null,
    primary key (facility_id, night)
);

-- How many one decision took from one facility to another, as occupancy_transfers tells it; while they are awaited
-- (reached_on null), up to the last day on which they may present themselves.
create table kept_transfer (
    from_id    bigint not null,
    to_id      bigint not null,
    left_on    date not null,
    reached_on date,
    last_day   date,
    people     integer not null
);
create index kept_transfer_reached on kept_transfer (reached_on);
create index kept_transfer_facility on kept_transfer (to_id, reached_on);

-- From which night up to but not including which a facility's nights are kept; outside of it they are counted when asked
-- for. Whoever makes them anew holds the row until the end, so that of two who write one counts what the other wrote.
create table nights_kept (
    facility_id bigint primary key references facility,
    starts_on   date not null,
    ends_on     date not null check (ends_on >= starts_on)
);

-- Facilities whose nights are not true any more from a day on, within a transaction that has not ended: never outside.
create table night_stale (
    facility_id bigint not null,
    starts_on   date not null
);

-- The nights of facilities with how some came and left.
create function counted_nights(p_facilities bigint[], p_from date, p_to date) returns setof kept_night
    language plpgsql stable set search_path = public, pg_temp set jit = off as $$
begin
    return query execute counted_nights_with('swept_nights') using p_facilities, p_from, p_to;
end $$;

create function counted_nights_with(p_sweep text) returns text
    language sql immutable as $f$
    select format($q$
    select n.*, coalesce(m.births, 0)::int, coalesce(m.transfers_in, 0)::int, coalesce(m.transfers_out, 0)::int
    from %s($1, $2, $3) n
    left join (select facility_id, day, sum(people) filter (where fact = 'BIRTHS') as births,
                      sum(people) filter (where fact = 'TRANSFERS_IN') as transfers_in,
                      sum(people) filter (where fact = 'TRANSFERS_OUT') as transfers_out
               from (%s) moves (facility_id, fact, day, people)
               group by 1, 2) m on m.facility_id = n.facility_id and m.day = n.night
    $q$, p_sweep, regexp_replace(by_transfer(occupancy_move_facts()), '\{(\w+)\}', '\1', 'g'))
    $f$;

-- The same of one facility, after a change: planning all this takes longer than counting it, so it is planned once for a
-- connection.
do $$
declare
    once text := 'set search_path = public, pg_temp set jit = off set plan_cache_mode = force_generic_plan';
begin
    execute format($q$
        create function facts_of_one(p_facilities bigint[], p_from date, p_to date)
            returns table (facility_id bigint, fact text, presence_id bigint, unit_id bigint, place_id bigint,
                           decided_on date, starts_on date, ends_on date, detail text, number bigint)
            language plpgsql stable %s set enable_nestloop = on as %L$q$, once,
        E'#variable_conflict use_column\nbegin\n    return query '
            || regexp_replace(occupancy_facility_facts(), '\{(\w+)\}', '\1', 'g') || E';\n    return query '
            || regexp_replace(occupancy_care_facts(), '\{(\w+)\}', '\1', 'g') || E';\nend');
    execute format($q$
        create function swept_nights_of_one(p_facilities bigint[], p_from date, p_to date) returns setof facility_night
            language plpgsql stable %s set enable_nestloop = off as %L$q$, once,
        E'begin\n    return query ' || replace(occupancy_sweep(), 'facts_of(', 'facts_of_one(') || E';\nend');
    execute format($q$
        create function counted_nights_of_one(p_facilities bigint[], p_from date, p_to date) returns setof kept_night
            language plpgsql stable %s as %L$q$, once,
        E'begin\n    return query ' || counted_nights_with('swept_nights_of_one') || E';\nend');
end $$;

-- Who came to some facilities from another one since a day, and who is awaited there.
create function counted_transfers(p_facilities bigint[], p_since date) returns setof kept_transfer
    language sql stable as $$
    select a.facility_id, b.facility_id, a.ends_on, b.starts_on, null::date, count(*)::int
    from stay b
    join stay a on a.person_id = b.person_id and a.exit_decision_id = b.entry_decision_id
               and a.facility_id <> b.facility_id and b.starts_on >= a.ends_on
    where b.facility_id = any (p_facilities) and b.starts_on >= p_since and not a.cancelled and not b.cancelled
    group by 1, 2, 3, 4
    union all
    select a.facility_id, o.facility_id, a.ends_on, null, o.last_day, count(*)::int
    from orientation o
    join orientation_member m on m.orientation_id = o.id and m.arrived_on is null
    join stay a on a.person_id = m.person_id and a.exit_decision_id = o.decision_id and a.facility_id <> o.facility_id
    where o.facility_id = any (p_facilities) and not a.cancelled and a.ends_on is not null
      and o.state in ('PROPOSED', 'EXPECTED')
    group by 1, 2, 3, 5
    $$;

create function keep_transfers(p_facilities bigint[], p_since date) returns void
    language plpgsql volatile as $$
begin
    delete from kept_transfer where to_id = any (p_facilities) and (reached_on >= p_since or reached_on is null);
    insert into kept_transfer select * from counted_transfers(p_facilities, p_since);
end $$;

-- Whoever marks is waited for before a facility is kept for the first time: afterwards nobody is left who did not mark.
create function marking_nights() returns void
    language sql volatile
    as $$ select pg_advisory_xact_lock_shared(hashtext('kept nights')) $$;

-- Facts of a facility. Arguments: the columns by which they count, the day from which they do, and those that count from the
-- day on which they end, that day first (none: empty). Where only these move, nothing before the earlier of the two ends does.
create function mark_nights() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    fact   text := 'row(' || (select string_agg('%1$s.' || c, ', ') from unnest(string_to_array(tg_argv[0], ' ')) c) || ')';
    ending text := 'row(' || coalesce((select string_agg('%1$s.' || c, ', ') from unnest(string_to_array(tg_argv[2], ' ')) c), '') || ')';
    ends   text := coalesce('%1$s.' || nullif(split_part(tg_argv[2], ' ', 1), ''), 'null::date');
begin
    perform marking_nights();
    if not exists (select from nights_kept) then return null; end if;
    if tg_op = 'UPDATE' then
        execute format($q$
            insert into night_stale
            select c.facility_id, min(c.day)
            from (select b.facility_id as before_id, a.facility_id as after_id,
                         case when %1$s is distinct from %2$s then least(b.%7$s, a.%7$s) else least(%5$s, %6$s) end as day
                  from before b join after a on a.id = b.id
                  where %1$s is distinct from %2$s or %3$s is distinct from %4$s) x
            cross join lateral (values (x.before_id, x.day), (x.after_id, x.day)) c (facility_id, day)
            where c.day is not null and c.facility_id in (select facility_id from nights_kept)
            group by c.facility_id$q$,
            format(fact, 'b'), format(fact, 'a'), format(ending, 'b'), format(ending, 'a'), format(ends, 'b'),
            format(ends, 'a'), tg_argv[1]);
    else
        execute format($q$
            insert into night_stale
            select c.facility_id, min(c.%s) from %s c where c.facility_id in (select facility_id from nights_kept)
            group by c.facility_id$q$, tg_argv[1], case tg_op when 'INSERT' then 'after' else 'before' end);
    end if;
    return null;
end $$;

-- Facts of people: they bear on every stay of everybody who has belonged to the same household. Argument: what the people
-- and the households of a changed row x are.
create function mark_nights_of_people() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    perform marking_nights();
    if not exists (select from nights_kept) then return null; end if;
    execute format($q$
        with changed as (%s), touched as (select %s from changed x),
        home as (
            select household_id from touched where household_id is not null
            union select m.household_id from touched t join membership m on m.person_id = t.person_id
        ),
        kin as (
            select person_id from touched where person_id is not null
            union select m.person_id from home h join membership m on m.household_id = h.household_id
        )
        insert into night_stale
        select s.facility_id, min(s.starts_on)
        from kin join stay s on s.person_id = kin.person_id
        where not s.cancelled and s.facility_id in (select facility_id from nights_kept)
        group by s.facility_id$q$,
        case tg_op when 'INSERT' then 'select * from after' when 'DELETE' then 'select * from before'
                   else 'select b.* from before b join after a using (id) where ' || tg_argv[1]
                        || ' union all select a.* from before b join after a using (id) where ' || tg_argv[1] end,
        tg_argv[0]);
    return null;
end $$;

create function mark_nights_of_orientations() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    perform marking_nights();
    if not exists (select from nights_kept) then return null; end if;
    execute format($q$
        insert into night_stale
        select c.facility_id, min(o.decided_on) from (%s) c join orientation o on o.id = c.orientation_id
        where c.facility_id in (select facility_id from nights_kept)
        group by c.facility_id$q$,
        case tg_op when 'INSERT' then 'select * from after' when 'DELETE' then 'select * from before'
                   else 'select * from before union all select * from after' end);
    return null;
end $$;

-- Whoever leaves by a decision that takes them elsewhere changes what is counted there too: came by a transfer, or awaited.
create function mark_nights_elsewhere() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if not exists (select from nights_kept) then return null; end if;
    execute format($q$
        with gone as (select distinct person_id, exit_decision_id from (%s) c where exit_decision_id is not null)
        insert into night_stale
        select c.facility_id, min(c.day)
        from (select s.facility_id, s.starts_on as day
              from gone g join stay s on s.person_id = g.person_id and s.entry_decision_id = g.exit_decision_id
              union all
              select o.facility_id, o.decided_on
              from gone g join orientation_member m on m.person_id = g.person_id
              join orientation o on o.id = m.orientation_id and o.decision_id = g.exit_decision_id) c
        where c.facility_id in (select facility_id from nights_kept)
        group by c.facility_id$q$,
        case tg_op when 'INSERT' then 'select * from after' when 'DELETE' then 'select * from before'
                   else 'select b.* from before b join after a using (id)
                         where row(b.person_id, b.facility_id, b.starts_on, b.ends_on, b.exit_decision_id, b.cancelled)
                               is distinct from row(a.person_id, a.facility_id, a.starts_on, a.ends_on, a.exit_decision_id, a.cancelled)
                         union all select a.* from before b join after a using (id)
                         where row(b.person_id, b.facility_id, b.starts_on, b.ends_on, b.exit_decision_id, b.cancelled)
                               is distinct from row(a.person_id, a.facility_id, a.starts_on, a.ends_on, a.exit_decision_id, a.cancelled)' end);
    return null;
end $$;

create procedure mark_nights_by(target text, name text, called text, arguments text)
    language plpgsql as $$
begin
    execute format('create trigger %I after insert on %I referencing new table as after
                    for each statement execute function %s(%s)', name || '_of_inserts', target, called, arguments);
    execute format('create trigger %I after update on %I referencing old table as before new table as after
                    for each statement execute function %s(%s)', name || '_of_updates', target, called, arguments);
    execute format('create trigger %I after delete on %I referencing old table as before
                    for each statement execute function %s(%s)', name || '_of_deletes', target, called, arguments);
end $$;

call mark_nights_by('facility_terms', 'nights', 'mark_nights',
    $$'facility_id starts_on kind operator_id authorised_capacity', 'starts_on', ''$$);
call mark_nights_by('facility_directorate', 'nights', 'mark_nights', $$'facility_id directorate_id starts_on', 'starts_on', 'ends_on'$$);
call mark_nights_by('place', 'nights', 'mark_nights', $$'facility_id unit_id starts_on', 'starts_on', 'ends_on'$$);
call mark_nights_by('unavailability', 'nights', 'mark_nights',
    $$'facility_id unit_id place_id reason starts_on cancelled', 'starts_on', 'ends_on'$$);
call mark_nights_by('stay', 'nights', 'mark_nights',
    $$'facility_id person_id starts_on cancelled entry entry_decision_id', 'starts_on', 'ends_on exit_decision_id'$$);
call mark_nights_by('stay', 'nights_elsewhere', 'mark_nights_elsewhere', '');
call mark_nights_by('bed_assignment', 'nights', 'mark_nights',
    $$'facility_id person_id unit_id place_id stay_id orientation_id state starts_on', 'starts_on', 'ends_on'$$);
call mark_nights_by('orientation', 'nights', 'mark_nights',
    $$'facility_id decided_on last_day ended_on state decision_id', 'decided_on', ''$$);
call mark_nights_by('orientation_member', 'nights', 'mark_nights_of_orientations', '');
call mark_nights_by('decision', 'nights', 'mark_nights_of_people',
    $$'null::bigint as person_id, unnest(array[x.household_id, (select d.household_id from decision d where d.id = x.annuls_id)]) as household_id', 'true'$$);
call mark_nights_by('membership', 'nights', 'mark_nights_of_people',
    $$'x.person_id, x.household_id', 'row(b.person_id, b.household_id, b.role, b.starts_on, b.ends_on) is distinct from row(a.person_id, a.household_id, a.role, a.starts_on, a.ends_on)'$$);
call mark_nights_by('outcome', 'nights', 'mark_nights_of_people', $$'x.person_id, null::bigint as household_id', 'true'$$);
call mark_nights_by('person_procedure', 'nights', 'mark_nights_of_people', $$'x.person_id, null::bigint as household_id', 'true'$$);
create trigger nights_of_updates after update on person referencing old table as before new table as after
    for each statement execute function mark_nights_of_people('x.id as person_id, null::bigint as household_id',
                                                              'b.birth_date is distinct from a.birth_date');

-- A hall that becomes a unit like others, or is no longer one, changes all its nights.
create function mark_nights_of_units() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    perform marking_nights();
    insert into night_stale
    select k.facility_id, k.starts_on
    from before b join after a on a.id = b.id join nights_kept k on k.facility_id in (a.facility_id, b.facility_id)
    where (b.transitory, b.facility_id) is distinct from (a.transitory, a.facility_id)
    group by k.facility_id;
    return null;
end $$;
create trigger nights_of_updates after update on unit referencing old table as before new table as after
    for each statement execute function mark_nights_of_units();

-- How many facility-nights a transaction makes anew before it ends; of more, those not true any more are no longer kept,
-- are counted when asked for, and are kept again by the next run of keep_nights.
create function nights_at_once() returns integer language sql immutable as $$ select 20000 $$;

-- Puts right what is marked, once everything else that waits for the end of the transaction has been checked: these locks
-- are the last ones that it takes, in the order of the facilities.
create function nights_put_right() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    marked record;
    nights bigint;
begin
    if not exists (select from night_stale) then return null; end if;
    if pg_trigger_depth() = 1 and new.starts_on <> 'infinity' then
        insert into night_stale values (new.facility_id, 'infinity');
        return null;
    end if;
    perform from nights_kept k where k.facility_id in (select facility_id from night_stale) order by k.facility_id for update;
    select sum(greatest(0, k.ends_on - greatest(k.starts_on, m.day))) into nights
    from nights_kept k join (select facility_id, min(starts_on) as day from night_stale
                          where starts_on < 'infinity' group by 1) m on m.facility_id = k.facility_id;
    for marked in select k.facility_id, greatest(k.starts_on, min(m.starts_on)) as day, k.ends_on
                  from night_stale m join nights_kept k on k.facility_id = m.facility_id
                  group by k.facility_id, k.starts_on, k.ends_on having min(m.starts_on) < 'infinity' order by 1 loop
        perform keep_transfers(array[marked.facility_id], marked.day);
        delete from kept_night n where n.facility_id = marked.facility_id and n.night >= marked.day;
        if marked.day < marked.ends_on and nights <= nights_at_once() then
            insert into kept_night select * from counted_nights_of_one(array[marked.facility_id], marked.day, marked.ends_on);
        elsif marked.day < marked.ends_on then
            update nights_kept set ends_on = marked.day where facility_id = marked.facility_id;
        end if;
    end loop;
    delete from night_stale;
    return null;
end $$;
create constraint trigger nights_put_right after insert on night_stale
    deferrable initially deferred for each row execute function nights_put_right();

-- From now on the nights of all facilities are kept from a day on, none of them yet; false where others went on writing
-- for five seconds.
create function begin_to_keep_nights(p_from date) returns boolean
    language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
    if not exists (select from facility f where f.id not in (select facility_id from nights_kept)) then return true; end if;
    for attempt in 1..250 loop
        if pg_try_advisory_xact_lock(hashtext('kept nights')) then
            insert into nights_kept select f.id, p_from, p_from from facility f
            where f.id not in (select facility_id from nights_kept);
            return true;
        end if;
        perform pg_sleep(0.02);
    end loop;
    return false;
end $$;

-- Keeps the nights of some facilities up to but not including a day; those that are not kept that far yet, no more than
-- so many of them. How many it was.
create function keep_nights(p_to date, p_most integer) returns integer
    language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
    taken bigint[];
    since date;
begin
    select array_agg(facility_id), min(ends_on) into taken, since
    from (select facility_id, ends_on from nights_kept where ends_on < p_to order by ends_on, facility_id limit p_most
          for update skip locked) k;
    if taken is null then return 0; end if;
    delete from kept_night where facility_id = any (taken) and night >= since;
    insert into kept_night select n.* from counted_nights(taken, since, p_to) n;
    perform keep_transfers(taken, since);
    update nights_kept set ends_on = p_to where facility_id = any (taken);
    return cardinality(taken);
end $$;

-- Facilities whose nights are kept, a few after another one.
create function facilities_kept(p_after bigint, p_most integer) returns setof bigint
    language sql stable security definer set search_path = public, pg_temp
    as $$ select facility_id from nights_kept where facility_id > p_after order by 1 limit p_most $$;

-- Nights of facilities that are kept and not counted so, or counted and not kept so, and days on which transfers are: none,
-- or what is kept is wrong.
create function nights_kept_wrong(p_facilities bigint[])
    returns table (facility_id bigint, night date)
    language plpgsql stable security definer set search_path = public, pg_temp set jit = off as $$
#variable_conflict use_column
begin
    return query
    with kept as (select k.* from nights_kept k where k.facility_id = any (p_facilities)),
    span as (select min(k.starts_on) as first, max(k.ends_on) as last from kept k having min(k.starts_on) < max(k.ends_on)),
    counted as (
        select s.* from span cross join lateral counted_nights(p_facilities, span.first, span.last) s
        join kept k on k.facility_id = s.facility_id and s.night >= k.starts_on and s.night < k.ends_on
    ),
    held as (
        select n.* from kept k join kept_night n on n.facility_id = k.facility_id and n.night >= k.starts_on and n.night < k.ends_on
    )
    select coalesce(c.facility_id, h.facility_id), coalesce(c.night, h.night)
    from counted c full join held h on h.facility_id = c.facility_id and h.night = c.night
    where c is distinct from h;
    return query
    with held as (
        select t.to_id, t.from_id, t.left_on, t.reached_on, t.last_day, t.people
        from kept_transfer t where t.to_id = any (p_facilities)
    ),
    counted as (
        select t.to_id, t.from_id, t.left_on, t.reached_on, t.last_day, t.people
        from (select min(k.starts_on) as first from nights_kept k where k.facility_id = any (p_facilities)) since
        cross join lateral counted_transfers(p_facilities, since.first) t
        join nights_kept k on k.facility_id = t.to_id and coalesce(t.reached_on, 'infinity') >= k.starts_on
    )
    select x.to_id, coalesce(x.reached_on, x.left_on)
    from ((table held except all table counted) union all (table counted except all table held)) x;
end $$;

-- Counts some facilities anew, whatever is kept of them: for whoever has found them wrong.
create function keep_nights_anew(p_facilities bigint[]) returns void
    language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
    update nights_kept set ends_on = starts_on where facility_id = any (p_facilities);
end $$;

alter table kept_night enable row level security;
alter table kept_transfer enable row level security;
alter table nights_kept enable row level security;
alter table night_stale enable row level security;
revoke all on function counted_nights(bigint[], date, date), counted_nights_with(text), facts_of_one(bigint[], date, date),
    swept_nights_of_one(bigint[], date, date), counted_nights_of_one(bigint[], date, date), counted_transfers(bigint[], date),
    keep_transfers(bigint[], date), mark_nights(), mark_nights_of_people(), mark_nights_of_orientations(),
    mark_nights_elsewhere(), mark_nights_of_units(), nights_put_right(), begin_to_keep_nights(date), keep_nights(date, integer),
    facilities_kept(bigint, integer), nights_kept_wrong(bigint[]), keep_nights_anew(bigint[]) from public;
grant execute on function begin_to_keep_nights(date), keep_nights(date, integer), facilities_kept(bigint, integer),
    nights_kept_wrong(bigint[]), keep_nights_anew(bigint[]) to ${app};
