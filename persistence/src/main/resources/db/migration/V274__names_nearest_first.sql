-- As in V180, told in less time where many are called alike. The keys are written into the question, so that they are read once and
-- not for every name that is looked at, and what two sets of numbers have in common is found by intarray, which knows that they are
-- sorted: in a schema of its own, since its operators bear the names of those for which the index of keys serves. The nearest are
-- looked at first for whether the caller may see them, until there are enough; those who wait for a directorate are few and are known
-- beforehand. Of those who have one word alone there may be tens of thousands, in any order: there it is known beforehand whom the
-- scope covers, unless that is most of all.
create schema sorted_numbers;
create extension intarray schema sorted_numbers;

create or replace function people_named(p_words text[], p_wide text[], p_exact text[], p_sounds integer[], p_plain text, p_most integer)
    returns table (person_id bigint, plain text)
    language plpgsql stable security definer set search_path = public, pg_temp set enable_seqscan = off set enable_hashjoin = off
    set jit = off
as $$
declare
    facilities   bigint[] := people_facilities();
    directorates bigint[] := scope_directorates();
    few          constant integer := 40;
    much         constant integer := 4000;
    words        integer := cardinality(p_words);
    in_few       boolean := cardinality(directorates) = 0 and cardinality(facilities) <= 3;
    in_most      boolean := cardinality(facilities) * 4 > (select count(*) from facility);
    waits        text := case when cardinality(directorates) > 0 then
                             ' or k.person_id in (select p.id from person p where p.directorate_id = any ($2)'
                             || ' union all select g.person_id from person_host g where g.directorate_id = any ($2))' else '' end;
    seen         text := 'exists (select from person_facility f where f.person_id = k.person_id and f.facility_id + 0 = any ($1) offset 0)' || waits;
    covered      text := '(k.person_id in (select f.person_id from person_facility f where f.facility_id = any ($1)) is true)' || waits;
    near         text;
    every        text;
    two          text;
    one          text;
    way          text;
    found        integer;
begin
    if words = 0 then return; end if;
    if cardinality(facilities) = 0 and cardinality(directorates) = 0 then return; end if;
    select format('sorted_numbers.icount(k.keys operator(sorted_numbers.&) %L::integer[])', p_sounds[1:12])
        || string_agg(format(' + 2 * (k.keys operator(sorted_numbers.&&) %L::integer[])::integer', p_exact[n]), '')
    into near from generate_series(1, words) n;
    select string_agg(format('k.keys && %L::integer[]', p_words[n]), ' and '),
           '(' || string_agg(format('k.keys && %L::integer[]', p_words[n]), ' or ') || ')'
    into every, one from generate_series(1, words) n;
    select '(' || string_agg(format('k.keys && %L::integer[] and (%s)', p_wide[n], (
               select string_agg(format('k.keys && %L::integer[]', p_wide[m]), ' or ') from generate_series(n + 1, words) m)), ' or ') || ')'
    into two from generate_series(1, words - 1) n;
    foreach way in array array_remove(array[every, case when p_wide is not null then two end,
                                            case when p_wide is not null and words > 1 then one end], null) loop
        return query execute format($q$
            select n.person_id, n.plain from (%s) n order by n.near + similarity(n.plain, $3) desc, 1 limit $4$q$,
            case when in_few then format($q$
                     select k.person_id, k.plain, (%s) as near
                     from (select distinct f.person_id from person_facility f where f.facility_id = any ($1)) s join name_key k using (person_id)
                     where %s %s$q$, near, way, case when way = one then 'limit ' || much else 'order by 3 desc, 1 limit ' || much / 8 end)
                 when way = one and words > 1 then format($q$
                     select k.person_id, k.plain, (%s) as near from name_key k where %s and (%s) limit %s$q$, near, way,
                     case when in_most then seen else covered end, much)
                 else format($q$
                     select k.person_id, k.plain, k.near
                     from (select k.person_id, k.plain, (%s) as near from name_key k where %s order by 3 desc, 1) k
                     where %s order by k.near desc, k.person_id limit %s$q$, near, way, seen, much / 8) end)
            using facilities, directorates, p_plain, p_most;
        get diagnostics found = row_count;
        exit when found >= few;
    end loop;
end $$;
