-- Everything that waits: each feature brings a view of its own. Exits are those of due_exits, by the rules of the figures,
-- households that were parted from included. Repeatable, so that this file has the last word on it.
create or replace view all_work with (security_invoker = true) as
    select kind, roles, id, household, people, facility, due from due_work where kind <> 'EXIT'
    union all
    select kind, roles, id, household, people, facility, due from due_exits
    union all
    select kind, roles, id, household, people, facility, due from due_absence
    union all
    select kind, roles, id, household, people, facility, due from due_birth
    union all
    select kind, roles, id, household, people, facility, due from due_transfer;
