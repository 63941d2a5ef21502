-- By what names are found: numbers that org.havre.name.NameKeys computes of each spelling. They follow from names and tell
-- nothing of their own. A name without keys is due: whatever wrote it (a form, a take-over, a copy), Havre computes them, for
-- what a form writes at once, for all others within a minute. Spelling 0 is the name of the file itself.
create table name_key (
    person_id   bigint not null references person on delete cascade,
    spelling_id bigint not null default 0,
    edition     smallint not null,
    plain       text not null check (length(plain) <= 2000),
    keys        integer[] not null,
    primary key (person_id, spelling_id)
);
create index name_key_found on name_key using gin (keys) with (fastupdate = off);

create table name_due (
    person_id   bigint not null,
    spelling_id bigint not null default 0
);
create index name_due_person on name_due (person_id);

create function name_is_due() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    insert into name_due (person_id) select id from entered;
    return null;
end $$;
create trigger name_due_when_entered after insert on person
    referencing new table as entered for each statement execute function name_is_due();

create function name_is_due_again() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if new.erased_on is null then
        insert into name_due (person_id) values (new.id);
    else
        delete from name_key where person_id = new.id;
        delete from name_due where person_id = new.id;
    end if;
    return null;
end $$;
create trigger name_due_when_changed after update of family_name, given_names, erased_on on person for each row
    when (old.family_name is distinct from new.family_name or old.given_names is distinct from new.given_names
          or old.erased_on is distinct from new.erased_on)
    execute function name_is_due_again();
revoke all on function name_is_due(), name_is_due_again() from public;

insert into name_due (person_id) select id from person where erased_on is null;

-- Whoever works for nobody: what computes keys in the background.
create function naming() returns boolean
    language sql stable
    as $$ select havre_setting('role') is null $$;

-- Every name that has no keys of an edition becomes due; once, when Havre starts. Answers how many.
create function names_fall_due(p_edition integer) returns bigint
    language sql security definer set search_path = public, pg_temp as $$
    with due as (
        insert into name_due (person_id)
        select p.id from person p
        where naming() and p.erased_on is null
          and not exists (select 1 from name_key k where k.person_id = p.id and k.spelling_id = 0 and k.edition = p_edition)
          and not exists (select 1 from name_due d where d.person_id = p.id and d.spelling_id = 0)
        returning 1)
    select count(*) from due
    $$;

-- Takes some of the names that are due, and whoever else takes some takes others.
create function names_due(p_most integer) returns table (person_id bigint, spelling_id bigint, family_name text, given_names text)
    language sql security definer set search_path = public, pg_temp as $$
    with taken as (
        delete from name_due d using (select ctid from name_due where naming() limit p_most for update skip locked) few
        where d.ctid = few.ctid
        returning d.person_id, d.spelling_id)
    select distinct p.id, t.spelling_id, p.family_name, p.given_names
    from taken t join person p on p.id = t.person_id
    where t.spelling_id = 0 and p.erased_on is null
    $$;

-- Keeps the keys of names, each in the place of those before; keys are told as the text of an array.
create function keep_name_keys(p_people bigint[], p_spellings bigint[], p_edition integer, p_plain text[], p_keys text[])
    returns void
    language sql security definer set search_path = public, pg_temp as $$
    insert into name_key (person_id, spelling_id, edition, plain, keys)
    select n.person_id, n.spelling_id, p_edition, n.plain, n.keys::integer[]
    from unnest(p_people, p_spellings, p_plain, p_keys) n (person_id, spelling_id, plain, keys)
    where exists (select 1 from person p where p.id = n.person_id and p.erased_on is null)
    on conflict (person_id, spelling_id) do update
        set edition = excluded.edition, plain = excluded.plain, keys = excluded.keys;
    delete from name_due d using unnest(p_people, p_spellings) n (person_id, spelling_id)
    where d.person_id = n.person_id and d.spelling_id = n.spelling_id
    $$;

-- The people of the caller's scope whose names are like what is asked for, the nearest first, with their names in plain letters:
-- who may not see a file is not told of it, and the index of keys serves although overlapping is nothing that a policy lets pass.
-- The array of facilities is kept out of the index of person_facility, which would look for each of them.
--   p_words   for each word the keys of which a spelling has one, as the text of an array
--   p_wide    the same, with more keys; null where only those are wanted who have every word
--   p_exact   for each word the keys that tell nearness        p_sounds  keys that tell more of it      p_plain  in plain letters
-- First those who have every word; where they are few, those who have two of them, and then one, which is rare.
create function people_named(p_words text[], p_wide text[], p_exact text[], p_sounds integer[], p_plain text, p_most integer)
    returns table (person_id bigint, plain text)
    language plpgsql stable security definer set search_path = public, pg_temp set enable_seqscan = off set enable_hashjoin = off
    set jit = off
as $$
declare
    facilities  bigint[] := people_facilities();
    directorates bigint[] := scope_directorates();
    few         constant integer := 40;
    much        constant integer := 4000;
    words       integer := cardinality(p_words);
    source      text;
    heard       text := '0';
    every       text;
    two         text;
    one         text;
    ways        text[];
    way         text;
    found       integer;
begin
    if words = 0 then return; end if;
    if cardinality(facilities) = 0 and cardinality(directorates) = 0 then return; end if;
    if cardinality(directorates) = 0 and cardinality(facilities) <= 3 then
        source := '(select distinct f.person_id from person_facility f where f.facility_id = any ($4)) seen join name_key k using (person_id)';
    else
        source := 'name_key k cross join lateral (select 1 from person_facility f where f.person_id = k.person_id and f.facility_id + 0 = any ($4)'
               || case when cardinality(directorates) > 0
                       then ' union all select 1 from person p where p.id = k.person_id and p.directorate_id = any ($5)'
                            || ' union all select 1 from person_host g where g.person_id = k.person_id and g.directorate_id = any ($5)'
                       else '' end || ' limit 1) seen';
    end if;
    select string_agg(told, ' + ') into heard from (
        select format('(k.keys @> $3[%s:%s])::integer', n, n) as told from generate_series(1, least(cardinality(p_sounds), 12)) n
        union all
        select format('2 * (k.keys && $8[%s]::integer[])::integer', n) from generate_series(1, words) n) near;
    select string_agg(format('k.keys && $1[%s]::integer[]', n), ' and ') into every from generate_series(1, words) n;
    select '(' || string_agg(format('k.keys && $2[%s]::integer[] and (%s)', n, (
               select string_agg(format('k.keys && $2[%s]::integer[]', m), ' or ') from generate_series(n + 1, words) m)), ' or ') || ')'
    into two from generate_series(1, words - 1) n;
    select '(' || string_agg(format('k.keys && $1[%s]::integer[]', n), ' or ') || ')' into one from generate_series(1, words) n;
    ways := array_remove(array[every, case when p_wide is not null then two end,
                               case when p_wide is not null and words > 1 then one end], null);
    foreach way in array ways loop
        return query execute format($q$
            select n.person_id, n.plain
            from (select k.person_id, k.plain, (%s) as near from %s where %s
                  %s) n
            order by n.near + similarity(n.plain, $6) desc, 1 limit $7$q$, coalesce(heard, '0'), source, way,
            case when way = one and words > 1 then 'limit ' || much else 'order by 3 desc, 1 limit ' || much / 8 end)
            using p_words, p_wide, p_sounds, facilities, directorates, p_plain, p_most, p_exact;
        get diagnostics found = row_count;
        exit when found >= few;
    end loop;
end $$;

alter table name_key enable row level security;
alter table name_due enable row level security;
revoke all on function names_fall_due(integer), names_due(integer), keep_name_keys(bigint[], bigint[], integer, text[], text[]),
    people_named(text[], text[], text[], integer[], text, integer) from public;
grant execute on function names_fall_due(integer), names_due(integer), keep_name_keys(bigint[], bigint[], integer, text[], text[]),
    people_named(text[], text[], text[], integer[], text, integer) to ${app};
