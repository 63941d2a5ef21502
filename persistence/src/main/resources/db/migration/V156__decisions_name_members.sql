-- A decision that names somebody names one of its household, whom its author sees: a number of somebody else's is as one that
-- stands for nobody.
create policy of_the_household on decision as restrictive for insert
    with check (person_id is null
                or exists (select 1 from membership m where m.person_id = decision.person_id and m.household_id = decision.household_id));
