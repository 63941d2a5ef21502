-- What people need, how they are reached and what is noted of a place for them: for those who lodge and place people, and for
-- nobody else who may see the people themselves.

create function sees_sensitive() returns boolean
    language sql stable
    as $$ select coalesce(havre_setting('role') in ('SOCIAL', 'DIRECTOR', 'OFII', 'IMPORT'), false) $$;

create policy sensitive on person_need as restrictive using ((select sees_sensitive()));

create policy sensitive on person_contact as restrictive using ((select sees_sensitive()));

-- A policy speaks of rows, not of columns: the note is left out where answers are read.
create or replace view latest_answer with (security_invoker = true) as
    select distinct on (orientation_id) orientation_id, answer, reason, case when (select sees_sensitive()) then note end as note,
           answered_on
    from orientation_answer order by orientation_id, id desc;
