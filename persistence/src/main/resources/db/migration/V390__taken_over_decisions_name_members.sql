-- Whoever a take-over brings is in sight from the stay that comes after the decisions: for an import the household alone says
-- whom a decision may name.
create function is_brought_in(p_person bigint, p_household bigint) returns boolean
    language sql stable security definer set search_path = public, pg_temp
    as $$ select coalesce(havre_setting('role'), '') = 'IMPORT'
                 and exists (select 1 from membership m where m.person_id = p_person and m.household_id = p_household) $$;
revoke all on function is_brought_in(bigint, bigint) from public;
grant execute on function is_brought_in(bigint, bigint) to ${app};

alter policy of_the_household on decision
    with check (person_id is null
                or exists (select 1 from membership m where m.person_id = decision.person_id and m.household_id = decision.household_id)
                or is_brought_in(person_id, household_id));
