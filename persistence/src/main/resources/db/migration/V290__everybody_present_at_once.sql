-- Until when those present may stay, and nothing of what is said of those who stay longer: the question of V161 up to where it knows.
-- What was said is heard of those alone for whom an annulment speaks, who are few.
create index outcome_annulled on outcome (person_id) where outcome = 'ANNULLED';

do $$
declare
    asked   text := (select prosrc from pg_proc where oid = 'care_on_of_many(date)'::regprocedure);
    ended   integer := strpos(asked, '    select p.id, p.person_id, p.facility_id,');
    heard   integer := strpos(asked, '    said as materialized (');
    reopens integer := strpos(asked, '    reopened as (');
    said    text := substr(asked, heard, reopens - heard);
    few     text := replace(said, 'from present p', 'from concerned p');
begin
    if ended = 0 or heard = 0 or reopens < heard or length(few) - length(said) <> 4 then raise 'care_on asks otherwise'; end if;
    execute format('create function care_ends_on(p_on date) returns table (stay_id bigint, authorised_until date)
        language plpgsql stable security definer set search_path = public, pg_temp set jit = off
        set plan_cache_mode = force_custom_plan as %L',
        left(asked, heard - 1) || $q$    concerned as materialized (
        select p.* from present p
        where p.person_id in (select m.person_id from outcome o join membership c on c.person_id = o.person_id
                              join membership m on m.household_id = c.household_id where o.outcome = 'ANNULLED'
                              union select o.person_id from outcome o where o.outcome = 'ANNULLED')
    ),
$q$ || few || substr(asked, reopens, ended - reopens) || E'    select e.stay_id, e.until from ends e;\nend');
    revoke all on function care_ends_on(date) from public;
end $$;

-- Everybody who is present on a day in the facilities of the caller's scope, as the list of residents tells them: the same people
-- whom the policies of person and household let the caller see, found at once and not asked of each row of each table. A stay is
-- seen by its facility; its person and household by what is written of them beside it, and where nothing is, by what the policies say.
create function people_present(p_on date, p_code text)
    returns table (person bigint, stay bigint, family_name text, given_names text, sex text, birth_date date, birth_precision text,
                   reference text, household bigint, role text, code text, name text, unit text, label text, starts_on date,
                   ends_on date, care_ends date, sheltered boolean, kind text, department text, nationality text, procedure text)
    language plpgsql stable security definer set search_path = public, pg_temp set jit = off set plan_cache_mode = force_custom_plan
    set work_mem = '64MB' as $$
#variable_conflict use_column
declare
    facilities   bigint[] := people_facilities();
    directorates bigint[] := scope_directorates();
begin
    return query
    with here as materialized (
        select f.id, f.name, c.code, t.kind, d.name as department
        from facility f
        left join department d on d.code = f.department_code
        left join lateral (select c.code from facility_code c where c.facility_id = f.id and c.starts_on <= p_on
                           and (c.ends_on is null or c.ends_on > p_on) order by c.code limit 1) c on true
        left join lateral (select t.kind from facility_terms t where t.facility_id = f.id and t.starts_on <= p_on
                           order by t.starts_on desc limit 1) t on true
        where f.id = any (facilities) and (p_code is null or c.code = p_code)
    )
    select p.id, s.id, p.family_name, p.given_names, p.sex, p.birth_date, p.birth_precision, h.reference, h.id, m.role,
           f.code, f.name, u.name, l.label, s.starts_on, s.ends_on, care.authorised_until, s.entry = 'SHELTERING',
           f.kind, f.department, p.nationality, c.procedure
    from stay s
    join here f on f.id = s.facility_id
    join person p on p.id = s.person_id
    join membership m on m.person_id = s.person_id and m.starts_on <= p_on and (m.ends_on is null or m.ends_on > p_on)
    join household h on h.id = m.household_id
    left join person_facility w on w.person_id = s.person_id and w.facility_id = s.facility_id
    left join bed_assignment b on b.stay_id = s.id and b.state = 'ACTIVE' and b.starts_on <= p_on and (b.ends_on is null or b.ends_on > p_on)
    left join unit u on u.id = b.unit_id
    left join place l on l.id = b.place_id
    left join care_ends_on(p_on) care on care.stay_id = s.id
    left join lateral (select c.procedure from person_procedure c where c.person_id = s.person_id and c.starts_on <= p_on
                       order by c.starts_on desc limit 1) c on true
    where s.facility_id = any (facilities) and not s.cancelled
      and s.starts_on <= p_on and coalesce(s.ends_on, 'infinity'::date) > p_on
      and (w.person_id is not null or p.directorate_id = any (directorates)
           or exists (select from person_facility x where x.person_id = p.id and x.facility_id = any (facilities) offset 0)
           or exists (select from person_host x where x.person_id = p.id and x.directorate_id = any (directorates) offset 0))
      and (w.household_id = h.id or h.directorate_id = any (directorates)
           or exists (select from person_facility x where x.household_id = h.id and x.facility_id = any (facilities) offset 0)
           or exists (select from person_host x where x.household_id = h.id and x.directorate_id = any (directorates) offset 0));
end $$;
revoke all on function people_present(date, text) from public;
grant execute on function people_present(date, text) to ${app};
