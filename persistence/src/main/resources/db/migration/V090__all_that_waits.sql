-- Everything that waits, with what transfers leave to do.
create or replace view all_work with (security_invoker = true) as
    select kind, roles, id, household, people, facility, due from due_work
    union all
    select kind, roles, id, household, people, facility, due from due_absence
    union all
    select kind, roles, id, household, people, facility, due from due_birth
    union all
    select kind, roles, id, household, people, facility, due from due_parted
    union all
    select kind, roles, id, household, people, facility, due from due_transfer;
