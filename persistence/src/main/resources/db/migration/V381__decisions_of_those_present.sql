-- Until when those present may stay, as in V290: whoever is present comes first, then their households, then what was decided of
-- these, one household after the other: what was decided in ten years of those who have left is not read.
do $$
declare
    asked text := (select prosrc from pg_proc where oid = 'care_ends_on(date)'::regprocedure);
    since integer := strpos(asked, '    admitted as (');
begin
    if since = 0 then raise 'care_ends_on asks otherwise'; end if;
    execute format('create or replace function care_ends_on(p_on date) returns table (stay_id bigint, authorised_until date)
        language plpgsql stable security definer set search_path = public, pg_temp set jit = off
        set plan_cache_mode = force_custom_plan as %L', $q$
#variable_conflict use_column
declare
    facilities bigint[] := people_facilities();
begin return query
    with staying as materialized (
        select s.id, s.person_id, s.facility_id, s.starts_on, s.entry_decision_id
        from stay s
        where s.facility_id = any (facilities) and not s.cancelled
          and s.starts_on <= p_on and coalesce(s.ends_on, 'infinity'::date) > p_on
    ),
    home as materialized (
        select s.id as stay_id, m.household_id, m.ends_on
        from staying s
        cross join lateral (select m.household_id, coalesce(m.ends_on, 'infinity') as ends_on from membership m
                            where m.person_id = s.person_id offset 0) m
    ),
    ruling as materialized (
        select d.*
        from (select distinct household_id from home) h
        cross join lateral (
            select d.id, d.household_id, d.person_id, d.nature, d.decided_on,
                   coalesce(d.granted_until, d.end_of_care_on,
                            case when d.nature in ('WITHDRAWAL', 'REFUSAL') then coalesce(d.effective_on, d.decided_on) end) as until
            from decision d
            where d.household_id = h.household_id and d.nature <> 'ANNULMENT'
              and not exists (select from decision a where a.annuls_id = d.id offset 0) offset 0) d
    ),
    present as materialized (
        select s.* from staying s
        where s.id in (select h.stay_id from home h where h.household_id in (select r.household_id from ruling r where r.until is not null))
    ),
    decided as (
        select distinct p.id as stay_id, p.starts_on, p.entry_decision_id, d.id, d.nature, d.decided_on, d.until,
               array[d.decided_on - date '2000-01-01', d.id] as rank
        from present p
        join home h on h.stay_id = p.id
        join ruling d on d.household_id = h.household_id
                     and (d.person_id = p.person_id or d.person_id is null and d.decided_on < h.ends_on)
    ),
$q$ || substr(asked, since));
end $$;
