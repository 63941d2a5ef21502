-- Until when people may stay, and what is to be declared, are asked with every page: of a few facilities, which planning takes
-- longer than answering, the plan is made once for a connection; of many it is made for their number, as work_of does.
-- What is asked is the same text, told once: in V161 and in V147.
do $$
declare
    twice record;
begin
    for twice in
        select p.proname as name, pg_get_function_arguments(p.oid) as arguments, pg_get_function_result(p.oid) as result,
               p.prosrc as asked, case p.proname when 'care_on' then 'p_on' else '' end as given
        from pg_proc p where p.oid in ('care_on(date)'::regprocedure, 'undeclared()'::regprocedure)
    loop
        execute format('create function %I(%s) returns %s language plpgsql stable security definer
            set search_path = public, pg_temp set jit = off set plan_cache_mode = force_generic_plan as %L',
            twice.name || '_of_few', twice.arguments, twice.result,
            E'#variable_conflict use_column\nbegin return query ' || twice.asked || E';\nend');
        execute format('create function %I(%s) returns %s language plpgsql stable security definer
            set search_path = public, pg_temp set jit = off set plan_cache_mode = force_custom_plan as %L',
            twice.name || '_of_many', twice.arguments, twice.result,
            E'#variable_conflict use_column\nbegin return query ' || twice.asked || E';\nend');
        execute format('create or replace function %1$I(%2$s) returns %3$s language plpgsql stable security definer
            set search_path = public, pg_temp as %4$L', twice.name, twice.arguments, twice.result,
            format(E'begin\n    if cardinality(people_facilities()) <= 20 then return query select * from %1$I(%2$s);\n'
                   '    else return query select * from %3$I(%2$s); end if;\nend',
                   twice.name || '_of_few', twice.given, twice.name || '_of_many'));
        execute format('revoke all on function %I(%s), %I(%2$s) from public', twice.name || '_of_few', twice.arguments,
                       twice.name || '_of_many');
    end loop;
end $$;

-- As in V101; the days are counted one by one and no further than asked for.
create or replace function working_days_after(p_day date, p_days integer) returns date
    language plpgsql immutable
    as $$
declare
    day  date := p_day;
    left_over integer := p_days;
begin
    while left_over > 0 loop
        day := day + 1;
        if is_working_day(day) then left_over := left_over - 1; end if;
    end loop;
    return day;
end $$;
