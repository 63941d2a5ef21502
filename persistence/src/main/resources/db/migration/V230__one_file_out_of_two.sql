-- Two files that are of one person become one. Rows move: what the other file held hangs on the kept one from then on. No file
-- points at another instead, since whatever must never happen to one person (two stays, two beds, two absences or two
-- households at once) is held by constraints on person_id, which would otherwise stop knowing who is one. What was known
-- earlier is told as it was then: every row that moves a figure keeps its earlier versions, under the number that it had.
-- The other file stays with its name and without anything that leads to it, seen by nobody, and can have back what was its own.

-- other_id was put into person_id's file. taken: which values are the other's.
create table person_merge (
    id          bigint primary key,
    person_id   bigint not null references person,
    other_id    bigint not null references person,
    taken       text[] not null,
    author_id   bigint references account,
    recorded_at timestamptz not null default recording_instant(),
    undone_at   timestamptz,
    undone_by   bigint references account,
    constraint person_merge_of_two check (person_id <> other_id),
    check ((undone_at is null) = (undone_by is null))
);
create unique index person_merge_once on person_merge (other_id) where undone_at is null;
create index person_merge_other on person_merge (other_id);
create index person_merge_person on person_merge (person_id);

-- What it did to a row: was, what it replaced, and became, what it wrote. Without was it added the row, without became it took
-- the row away, and what it took away is there in full. With neither: a stay, a way, a membership or a decision that was there
-- already and stayed as it was.
create table person_merge_row (
    merge_id bigint not null references person_merge on delete cascade,
    entity   text not null check (entity ~ '^[a-z_]+$'),
    key      jsonb not null,
    was      jsonb,
    became   jsonb,
    primary key (merge_id, entity, key)
);

alter table person_merge enable row level security;
alter table person_merge_row enable row level security;
create policy scope on person_merge for select using (exists (select 1 from person p where p.id = person_merge.person_id));
grant select on person_merge to ${app};

-- A stay changes its person together with what lies inside it.
alter table bed_assignment alter constraint bed_assignment_stay_id_person_id_facility_id_fkey deferrable initially immediate;
alter table absence alter constraint absence_stay_id_person_id_facility_id_fkey deferrable initially immediate;
alter table sighting alter constraint sighting_stay_id_person_id_facility_id_fkey deferrable initially immediate;

-- Two names of an operator's file may be those of one person.
alter table takeover_person drop constraint takeover_person_pkey, drop constraint takeover_person_operator_id_source_key,
    add primary key (operator_id, source);
create index takeover_person_person on takeover_person (person_id);

-- Nothing new comes to a file that was put into another.
create function merged_file_takes_nothing() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if exists (select 1 from entered n join person_merge m on m.other_id = n.person_id and m.undone_at is null) then
        raise exception using errcode = '23514', constraint = 'person_merge_takes_nothing', table = tg_table_name,
            message = 'this file was put into another';
    end if;
    return null;
end $$;
create trigger merged_file_takes_nothing after insert on stay
    referencing new table as entered for each statement execute function merged_file_takes_nothing();
create trigger merged_file_takes_nothing after insert on orientation_member
    referencing new table as entered for each statement execute function merged_file_takes_nothing();
create trigger merged_file_takes_nothing after insert on membership
    referencing new table as entered for each statement execute function merged_file_takes_nothing();

-- Whether the caller sees a file, and whether its person is present or expected in a facility of the caller's.
create function file_seen(p_person bigint) returns boolean
    language sql stable security definer set search_path = public, pg_temp
    as $$
    select exists (select 1 from person_facility f where f.person_id = p_person and f.facility_id = any (people_facilities()))
           or exists (select 1 from person p where p.id = p_person and p.directorate_id = any (scope_directorates()))
           or exists (select 1 from person_host g where g.person_id = p_person and g.directorate_id = any (scope_directorates()))
    $$;
create function file_here(p_person bigint) returns boolean
    language sql stable security definer set search_path = public, pg_temp
    as $$
    select exists (select 1 from stay s
                   where s.person_id = p_person and s.facility_id = any (people_facilities()) and not s.cancelled
                     and s.starts_on <= business_day() and coalesce(s.ends_on, 'infinity') > business_day())
           or exists (select 1 from orientation_member m join orientation o on o.id = m.orientation_id
                      where m.person_id = p_person and o.facility_id = any (people_facilities()) and m.arrived_on is null
                        and o.state in ('PROPOSED', 'EXPECTED') and o.last_day >= business_day())
    $$;

-- The files that were put into this one, over however many others, and itself.
create function files_of(p_person bigint) returns bigint[]
    language sql stable security definer set search_path = public, pg_temp
    as $$
    with recursive held (id) as (
        select p_person
        union
        select m.other_id from held join person_merge m on m.person_id = held.id and m.undone_at is null)
    select array_agg(id) from held
    $$;

-- What a file is made of: each table, its key, and whose its rows are.
create function parts_of_a_file() returns table (entity text, key text[], whose text)
    language sql immutable
    as $$
    select e, array['id'], 'x.person_id = any ($1)'
    from unnest(array['membership', 'person_procedure', 'outcome', 'spelling', 'stay', 'bed_assignment', 'absence', 'sighting',
                      'household_change', 'declaration', 'decision', 'orientation_member']) e
    union all values
        ('person', array['id'], 'x.id = any ($1)'),
        ('person_need', array['person_id'], 'x.person_id = any ($1)'),
        ('person_contact', array['person_id'], 'x.person_id = any ($1)'),
        ('person_facility', array['person_id', 'facility_id', 'household_id'], 'x.person_id = any ($1)'),
        ('person_host', array['person_id', 'directorate_id', 'household_id'], 'x.person_id = any ($1)'),
        ('orientation', array['id'], 'x.id in (select m.orientation_id from orientation_member m where m.person_id = any ($1))'),
        ('takeover_person', array['operator_id', 'source'], 'x.person_id = any ($1)'),
        ('takeover_row', array['operator_id', 'sheet', 'key'], 'x.person_id = any ($1)'),
        ('told_apart', array['id'], '(x.one_id = any ($1) or x.other_id = any ($1))')
    $$;

create function rows_of_files(p_people bigint[]) returns table (entity text, key jsonb, told jsonb)
    language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
    part record;
begin
    for part in select * from parts_of_a_file() loop
        return query execute format('select %L, jsonb_build_object(%s), to_jsonb(x) from %I x where %s', part.entity,
            (select string_agg(format('%L, x.%I', k, k), ', ') from unnest(part.key) k), part.entity, part.whose) using p_people;
    end loop;
end $$;

-- One person belongs to one household at a time. Two memberships of one household become one. Of two households the one stands
-- where the person lives or is expected, or was last; the other ends with the last stay that it brought, and the one that
-- stands begins there: decisions before that day bind as they did.
create function one_household_at_a_time(p_kept bigint, p_other bigint) returns void
    language plpgsql set search_path = public, pg_temp as $$
declare
    standing bigint := coalesce((
        select l.person_id from (
            select s.person_id, coalesce(s.ends_on, 'infinity') as until from stay s
            where s.person_id in (p_kept, p_other) and not s.cancelled
            union all
            select m.person_id, o.last_day from orientation_member m join orientation o on o.id = m.orientation_id
            where m.person_id in (p_kept, p_other) and o.state in ('PROPOSED', 'EXPECTED') and m.arrived_on is null) l
        order by l.until desc, l.person_id = p_kept desc limit 1), p_kept);
    lived    date := (select max(s.ends_on) from stay s
                      where s.person_id = p_kept + p_other - standing and not s.cancelled);
    a        membership;
    b        membership;
    day      date;
begin
    for a in select * from membership where person_id = standing order by starts_on loop
        for b in select * from membership x
                 where x.person_id = p_kept + p_other - standing and x.household_id <> a.household_id
                   and daterange(x.starts_on, x.ends_on) && daterange(a.starts_on, a.ends_on) order by x.starts_on loop
            day := least(greatest(a.starts_on, b.starts_on, lived), a.ends_on, b.ends_on);
            update membership set ends_on = day, version = version + 1 where id = b.id;
            update membership set starts_on = day, version = version + 1 where id = a.id and lived is not null and starts_on <> day;
            select * into a from membership x where x.id = a.id;
        end loop;
    end loop;
    for a in select * from membership where person_id = p_kept order by starts_on loop
        for b in select * from membership x
                 where x.person_id = p_other and x.household_id = a.household_id
                   and daterange(x.starts_on, x.ends_on) && daterange(a.starts_on, a.ends_on) order by x.starts_on loop
            delete from membership where id = b.id;
            update membership
            set starts_on = least(starts_on, b.starts_on),
                ends_on = case when ends_on is not null and b.ends_on is not null then greatest(ends_on, b.ends_on) end,
                role = case when b.role = 'HEAD' then 'HEAD' else role end, version = version + 1
            where id = a.id;
        end loop;
    end loop;
end $$;

-- Somebody whom one decision names twice is expected once.
create function one_way_for_one(p_kept bigint, p_other bigint) returns void
    language plpgsql set search_path = public, pg_temp as $$
declare
    twice record;
begin
    for twice in select k.id as kept, o.id as other, k.orientation_id, o.arrived_on
                 from orientation_member k join orientation_member o on o.orientation_id = k.orientation_id
                 where k.person_id = p_kept and o.person_id = p_other loop
        delete from orientation_member where id = twice.other;
        update orientation_member set arrived_on = twice.arrived_on, version = version + 1
        where id = twice.kept and arrived_on is null and twice.arrived_on is not null;
        update bed_assignment set state = 'CANCELLED', version = version + 1
        where orientation_id = twice.orientation_id and person_id = p_other and state = 'RESERVED';
        update orientation set state = 'ARRIVED', version = version + 1
        where id = twice.orientation_id and state = 'EXPECTED'
          and not exists (select 1 from orientation_member m where m.orientation_id = twice.orientation_id and m.arrived_on is null);
    end loop;
end $$;

-- The values of the file: the kept one's, those that it has none of, and those that somebody chose of the other.
create function one_set_of_values(p_kept bigint, p_other bigint, p_taken text[], p_author bigint) returns void
    language plpgsql set search_path = public, pg_temp as $$
declare
    k person := (select p from person p where p.id = p_kept);
    o person := (select p from person p where p.id = p_other);
    n person_need;
    c person_contact;
begin
    update person set agdref = null, directorate_id = null, version = version + 1 where id = p_other;
    update person
    set family_name = case when 'NAME' = any (p_taken) then o.family_name else family_name end,
        given_names = case when 'NAME' = any (p_taken) then o.given_names else given_names end,
        sex = case when 'SEX' = any (p_taken) then o.sex else sex end,
        birth_date = case when 'BIRTH' = any (p_taken) then o.birth_date else birth_date end,
        birth_precision = case when 'BIRTH' = any (p_taken) then o.birth_precision else birth_precision end,
        nationality = case when 'NATIONALITY' = any (p_taken) or nationality is null then o.nationality else nationality end,
        language = case when 'LANGUAGE' = any (p_taken) or language is null then o.language else language end,
        agdref = coalesce(agdref, o.agdref), directorate_id = coalesce(directorate_id, o.directorate_id), version = version + 1
    where id = p_kept;
    insert into spelling (id, person_id, family_name, given_names, author_id)
    select nextval('ids'), p_kept, w.family_name, w.given_names, p_author
    from (values (k.family_name, k.given_names), (o.family_name, o.given_names)) w (family_name, given_names)
    where (w.family_name, w.given_names) not in (select p.family_name, p.given_names from person p where p.id = p_kept)
    on conflict do nothing;
    select * into c from person_contact where person_id = p_other;
    if found then
        insert into person_contact as x (person_id, phone, email) values (p_kept, c.phone, c.email)
        on conflict (person_id) do update
            set phone = case when 'PHONE' = any (p_taken) or x.phone is null then c.phone else x.phone end,
                email = case when 'EMAIL' = any (p_taken) or x.email is null then c.email else x.email end;
    end if;
    select * into n from person_need where person_id = p_other;
    if found then
        insert into person_need as x (person_id, step_free, ground_floor, due_on) values (p_kept, n.step_free, n.ground_floor, n.due_on)
        on conflict (person_id) do update
            set step_free = case when 'STEP_FREE' = any (p_taken) then n.step_free else x.step_free end,
                ground_floor = case when 'GROUND_FLOOR' = any (p_taken) then n.ground_floor else x.ground_floor end,
                due_on = case when 'DUE' = any (p_taken) or x.due_on is null then n.due_on else x.due_on end;
    end if;
end $$;

-- Keys of spellings go where their spellings went.
create function keys_follow_spellings(p_people bigint[]) returns void
    language plpgsql set search_path = public, pg_temp as $$
begin
    update name_key k set person_id = s.person_id from spelling s
    where k.person_id = any (p_people) and s.id = k.spelling_id and s.person_id <> k.person_id;
    update name_due d set person_id = s.person_id from spelling s
    where d.person_id = any (p_people) and s.id = d.spelling_id and s.person_id <> d.person_id;
    insert into name_due (person_id) select unnest(p_people);
end $$;

-- What Havre's rules say kindly, once more where they cannot be got round.
create function refuse_merge(p_constraint text) returns void
    language plpgsql as $$
begin
    raise exception using errcode = '23514', constraint = p_constraint, table = 'person_merge', message = 'these files stay two';
end $$;

-- Puts one file into another: for a director where the person is, or OFII, who see both.
create function merge_files(p_merge bigint, p_kept bigint, p_other bigint, p_taken text[]) returns void
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    two    constant bigint[] := array[p_kept, p_other];
    author constant bigint := havre_setting('account')::bigint;
    part   text;
begin
    perform 1 from person where id = any (two) order by id for update;
    if coalesce(havre_setting('role'), '') not in ('DIRECTOR', 'OFII') or not (file_seen(p_kept) and file_seen(p_other))
       or exists (select 1 from person where id = any (two) and erased_on is not null) then
        raise exception using errcode = '42501', message = 'who puts files together sees both';
    end if;
    if havre_setting('role') = 'DIRECTOR' and not (file_here(p_kept) or file_here(p_other)) then perform refuse_merge('person_merge_here'); end if;
    if (select count(distinct agdref) from person where id = any (two)) = 2 then perform refuse_merge('person_merge_numbers'); end if;
    if exists (select 1 from told_apart where one_id = least(p_kept, p_other) and other_id = greatest(p_kept, p_other)) then
        perform refuse_merge('person_merge_told_apart');
    end if;
    set constraints bed_assignment_stay_id_person_id_facility_id_fkey, absence_stay_id_person_id_facility_id_fkey,
        sighting_stay_id_person_id_facility_id_fkey, membership_overlap deferred;

    insert into person_merge (id, person_id, other_id, taken, author_id) values (p_merge, p_kept, p_other, p_taken, author);
    insert into person_merge_row (merge_id, entity, key, was) select p_merge, r.* from rows_of_files(two) r;

    perform one_household_at_a_time(p_kept, p_other);
    perform one_way_for_one(p_kept, p_other);
    delete from person_procedure o using person_procedure k
    where o.person_id = p_other and k.person_id = p_kept and k.starts_on = o.starts_on;
    foreach part in array array['stay', 'bed_assignment', 'absence', 'household_change', 'orientation_member', 'membership', 'outcome'] loop
        execute format('update %I set person_id = $1, version = version + 1 where person_id = $2', part) using p_kept, p_other;
    end loop;
    foreach part in array array['sighting', 'declaration', 'decision', 'person_procedure', 'takeover_person'] loop
        execute format('update %I set person_id = $1 where person_id = $2', part) using p_kept, p_other;
    end loop;
    update takeover_row set person_id = p_kept, target_id = case target_id when p_other then p_kept else target_id end
    where person_id = p_other;
    update spelling s set person_id = p_kept
    where s.person_id = p_other
      and not exists (select 1 from spelling x where x.person_id = p_kept and (x.family_name, x.given_names) = (s.family_name, s.given_names));
    perform one_set_of_values(p_kept, p_other, p_taken, author);
    insert into person_facility select p_kept, facility_id, household_id from person_facility where person_id = p_other on conflict do nothing;
    insert into person_host select p_kept, directorate_id, household_id from person_host where person_id = p_other on conflict do nothing;
    delete from person_facility where person_id = p_other;
    delete from person_host where person_id = p_other;
    insert into told_apart (id, one_id, other_id, author_id, recorded_at)
    select nextval('ids'), least(p_kept, x.id), greatest(p_kept, x.id), x.author_id, x.recorded_at
    from (select t.one_id + t.other_id - p_other as id, t.author_id, t.recorded_at from told_apart t where p_other in (t.one_id, t.other_id)) x
    on conflict do nothing;
    delete from resemblance where one_id = p_other;
    delete from resemblance where other_id = p_other;
    perform keys_follow_spellings(two);

    insert into person_merge_row as m (merge_id, entity, key, became) select p_merge, r.* from rows_of_files(two) r
    on conflict (merge_id, entity, key) do update set became = excluded.became;
    delete from person_merge_row
    where merge_id = p_merge and was - 'version' = became - 'version'
      and entity not in ('stay', 'orientation_member', 'membership', 'decision');
    update person_merge_row m set (was, became) = (
        select jsonb_object_agg(f.key, f.value), jsonb_object_agg(f.key, m.became -> f.key)
        from jsonb_each(m.was) f where f.key <> 'version' and f.value is distinct from m.became -> f.key)
    where m.merge_id = p_merge and m.was is not null and m.became is not null;
    set constraints all immediate;
end $$;

-- Why a merge can no longer be taken back: somebody would have to say to which of the two people belongs what came later.
create function why_merge_stands(p_merge bigint) returns text[]
    language sql stable security definer set search_path = public, pg_temp
    as $$
    with merge as (select * from person_merge where id = p_merge),
    known as (
        select (r.key ->> 'id')::bigint as id from person_merge_row r where r.merge_id = p_merge and r.key ? 'id')
    select array_remove(array[
        case when exists (select 1 from merge m join person_merge n on n.undone_at is null and n.id <> m.id
                          where n.other_id = m.person_id or n.person_id = m.person_id and n.recorded_at > m.recorded_at) then 'LATER_MERGE' end,
        case when exists (select 1 from merge m join stay s on s.person_id = m.person_id
                          where not s.cancelled and s.id not in (select id from known))
               or exists (select 1 from merge m join orientation_member w on w.person_id = m.person_id join orientation o on o.id = w.orientation_id
                          where o.state in ('PROPOSED', 'EXPECTED', 'ARRIVED') and w.id not in (select id from known)) then 'LATER_STAY' end,
        case when exists (select 1 from merge m join membership b on b.person_id = m.person_id where b.id not in (select id from known))
               or exists (select 1 from person_merge_row r left join membership b on b.id = (r.key ->> 'id')::bigint
                          where r.merge_id = p_merge and r.entity = 'membership' and r.became is not null
                            and not coalesce(to_jsonb(b) @> r.became, false)) then 'LATER_HOUSEHOLD' end], null)
    $$;

-- Gives a row back what it was, as far as nobody has changed since what the merge wrote.
create function give_row_back(p_row person_merge_row) returns void
    language plpgsql set search_path = public, pg_temp as $$
declare
    same   text := (select string_agg(format('x.%1$I = k.%1$I', f), ' and ') from jsonb_object_keys(p_row.key) f);
    source text := format('%1$I x, jsonb_populate_record(null::%1$I, $1) k where ', p_row.entity) || same;
    there  jsonb;
    back   text;
begin
    if p_row.became is null then
        execute format('insert into %1$I select (jsonb_populate_record(null::%1$I, $1)).*', p_row.entity) using p_row.was;
        return;
    end if;
    execute 'select to_jsonb(x) from ' || source into there using p_row.key;
    if there is null then return; end if;
    if p_row.was is null then
        if there - 'version' = p_row.became - 'version' then
            execute format('delete from %1$I x using jsonb_populate_record(null::%1$I, $1) k where ', p_row.entity) || same using p_row.key;
        end if;
        return;
    end if;
    back := (select string_agg(format('%1$I = w.%1$I', f.key), ', ') from jsonb_each(p_row.became) f where there -> f.key = f.value);
    if back is null then return; end if;
    execute format('update %1$I x set %2$s%3$s from jsonb_populate_record(null::%1$I, $1) k, jsonb_populate_record(null::%1$I, $2) w where ',
                   p_row.entity, back, case when there ? 'version' then ', version = x.version + 1' else '' end) || same
        using p_row.key, p_row.was;
end $$;

-- Makes two files of one again: what was moved goes back, with what has come to it since.
create function undo_merge(p_merge bigint) returns void
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    m     person_merge;
    r     person_merge_row;
    stays bigint[];
    t     text;
begin
    select * into m from person_merge where id = p_merge and undone_at is null for update;
    if not found or coalesce(havre_setting('role'), '') not in ('DIRECTOR', 'OFII') or not file_seen(m.person_id) then
        raise exception using errcode = '42501', message = 'who takes a merge back sees the file';
    end if;
    perform 1 from person where id in (m.person_id, m.other_id) order by id for update;
    if havre_setting('role') = 'DIRECTOR' and not file_here(m.person_id) then perform refuse_merge('person_merge_here'); end if;
    if why_merge_stands(p_merge) <> '{}' then perform refuse_merge('person_merge_stands'); end if;
    update person_merge set undone_at = recording_instant(), undone_by = havre_setting('account')::bigint where id = p_merge;
    set constraints bed_assignment_stay_id_person_id_facility_id_fkey, absence_stay_id_person_id_facility_id_fkey,
        sighting_stay_id_person_id_facility_id_fkey, membership_overlap deferred;

    stays := array(select (x.key ->> 'id')::bigint from person_merge_row x
                   where x.merge_id = p_merge and x.entity = 'stay' and x.became ? 'person_id');
    for r in select * from person_merge_row x where x.merge_id = p_merge and (x.was is not null or x.became is not null)
             order by x.was is not null, x.became is null, x.entity = 'person' and x.key ->> 'id' <> m.person_id::text, x.entity, x.key loop
        perform give_row_back(r);
    end loop;
    foreach t in array array['bed_assignment', 'absence', 'sighting'] loop
        execute format('update %I set person_id = $1 where stay_id = any ($3) and person_id = $2', t) using m.other_id, m.person_id, stays;
    end loop;
    update declaration set person_id = m.other_id
    where person_id = m.person_id and recipient in ('OFII', 'PREFECT') and event_id = any (stays)
      and kind in ('ARRIVAL', 'TRANSFER_IN', 'DEPARTURE', 'TRANSFER_OUT', 'ABSENCE', 'EXIT_ASKED', 'OVERSTAY');
    update decision set person_id = m.other_id
    where person_id = m.person_id and id not in (select (x.key ->> 'id')::bigint from person_merge_row x where x.merge_id = p_merge and x.entity = 'decision')
      and id in (select unnest(array[s.entry_decision_id, s.exit_decision_id]) from stay s where s.id = any (stays));
    perform keys_follow_spellings(array[m.person_id, m.other_id]);
    set constraints all immediate;
end $$;

-- What was put into a file that the caller sees.
create function merges_of(p_person bigint)
    returns table (id bigint, other_id bigint, family_name text, given_names text, birth_date date, birth_precision text, recorded_at timestamptz,
                   author text, undone_at timestamptz, undone_by text, stays bigint, stands text[])
    language sql stable security definer set search_path = public, pg_temp
    as $$
    select m.id, m.other_id, o.family_name, o.given_names, o.birth_date, o.birth_precision, m.recorded_at, author_name(m.author_id),
           m.undone_at, author_name(m.undone_by),
           (select count(*) from person_merge_row r where r.merge_id = m.id and r.entity = 'stay' and r.became ? 'person_id'),
           case when m.undone_at is null then why_merge_stands(m.id) end
    from person_merge m join person o on o.id = m.other_id
    where m.person_id = p_person and file_seen(p_person)
    order by m.recorded_at desc, m.id desc
    $$;

do $$
declare f regprocedure;
begin
    for f in select oid from pg_proc where pronamespace = 'public'::regnamespace and proname in
             ('merged_file_takes_nothing', 'file_seen', 'file_here', 'files_of', 'parts_of_a_file', 'rows_of_files', 'one_household_at_a_time',
              'one_way_for_one', 'one_set_of_values', 'keys_follow_spellings', 'refuse_merge', 'merge_files', 'why_merge_stands',
              'give_row_back', 'undo_merge', 'merges_of') loop
        execute format('revoke all on function %s from public', f);
    end loop;
end $$;
grant execute on function file_here(bigint), merge_files(bigint, bigint, bigint, text[]), undo_merge(bigint), merges_of(bigint) to ${app};
