-- As people_named, of those alone who were born in a year: where many are called alike, a name does not tell them apart. The question
-- is the same text, told once: in V274.
do $$
declare
    asked text := (select prosrc from pg_proc where oid = 'people_named(text[], text[], text[], integer[], text, integer)'::regprocedure);
    at    integer := strpos(asked, '    foreach way in array');
begin
    if at = 0 then raise 'people_named asks otherwise'; end if;
    execute format('create function people_named_born(p_words text[], p_wide text[], p_exact text[], p_sounds integer[], p_plain text,
                                                      p_most integer, p_year integer)
        returns table (person_id bigint, plain text)
        language plpgsql stable security definer set search_path = public, pg_temp set enable_seqscan = off set enable_hashjoin = off
        set jit = off as %L',
        replace(left(asked, at - 1), 'declare', $q$declare
    born         text := format(' and (k.person_id in (select b.id from person b where b.birth_date between %L and %L) is true)',
                                make_date(p_year, 1, 1), make_date(p_year, 12, 31));$q$)
        || E'    every := every || born;\n    two := two || born;\n    one := one || born;\n' || substr(asked, at));
end $$;
revoke all on function people_named_born(text[], text[], text[], integer[], text, integer, integer) from public;
grant execute on function people_named_born(text[], text[], text[], integer[], text, integer, integer) to ${app};
