-- What the nights are counted from: intervals without a name, for every role that may see figures. A null instant reads
-- the current tables, another one the versions recorded then.

do $$
declare t text;
begin
    foreach t in array array['facility_terms', 'unit', 'place', 'unavailability', 'membership', 'outcome', 'decision',
                             'orientation', 'orientation_member', 'stay', 'bed_assignment'] loop
        execute format($f$
            create function %1$I(p_known timestamptz) returns setof %2$I
                language sql stable set search_path = public, pg_temp
                as 'select %3$s from %2$I where $1 is null
                    union all
                    select %3$s from %4$I where recorded @> $1'
        $f$, t || '_known', t,
             (select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute
              where attrelid = t::regclass and attnum > 0 and not attisdropped),
             t || '_history');
        execute format('revoke all on function %I(timestamptz) from public', t || '_known');
    end loop;
end $$;

-- facts: TERMS (detail kind, number capacity), PLACE (detail TRANSITORY), UNAVAILABLE (detail reason, number order),
-- STAY (presence), BED (presence, unit, place), RESERVED (unit), EXPECTED (presence, offered from and until),
-- DECISION (presence; starts_on decided, ends_on the end it sets, detail nature),
-- OUTCOME (presence; starts_on decided, ends_on notified, detail outcome, number 1 own, 2 head's, 3 another adult's).
create function occupancy_facts(p_facilities bigint[], p_from date, p_to date, p_known timestamptz)
    returns table (facility_id bigint, fact text, unit_id bigint, place_id bigint, presence_id bigint,
                   starts_on date, ends_on date, detail text, number bigint)
    language sql stable security definer set search_path = public, pg_temp as $$
    with scoped as materialized (
        select unnest(scope_facilities()) as id intersect select unnest(p_facilities)
    ),
    present as materialized (
        select s.id, s.facility_id, s.person_id, s.starts_on, s.ends_on
        from stay_known(p_known) s join scoped on scoped.id = s.facility_id
        where not s.cancelled and s.starts_on < p_to and coalesce(s.ends_on, 'infinity') > p_from
    ),
    of_household as materialized (
        select distinct p.id as presence_id, p.facility_id, p.person_id, p.starts_on, m.household_id
        from present p join membership_known(p_known) m on m.person_id = p.person_id
    ),
    standing as materialized (
        select d.* from decision_known(p_known) d
        where d.household_id in (select household_id from of_household)
          and d.nature <> 'ANNULMENT'
          and not exists (select 1 from decision_known(p_known) a where a.annuls_id = d.id)
    )
    select t.facility_id, 'TERMS', null::bigint, null::bigint, null::bigint, t.starts_on, null::date, t.kind, t.authorised_capacity::bigint
    from facility_terms_known(p_known) t join scoped on scoped.id = t.facility_id
    where t.starts_on < p_to
    union all
    select p.facility_id, 'PLACE', p.unit_id, p.id, null, p.starts_on, p.ends_on,
           case when u.transitory then 'TRANSITORY' end, null
    from place_known(p_known) p join scoped on scoped.id = p.facility_id join unit_known(p_known) u on u.id = p.unit_id
    where p.starts_on < p_to and coalesce(p.ends_on, 'infinity') > p_from
    union all
    select x.facility_id, 'UNAVAILABLE', x.unit_id, x.place_id, null, x.starts_on, x.ends_on, x.reason, x.id
    from unavailability_known(p_known) x join scoped on scoped.id = x.facility_id
    where not x.cancelled and x.starts_on < p_to and coalesce(x.ends_on, 'infinity') > p_from
    union all
    select facility_id, 'STAY', null, null, id, starts_on, ends_on, null, null from present
    union all
    select b.facility_id, 'BED', b.unit_id, b.place_id, b.stay_id, b.starts_on, b.ends_on, null, null
    from bed_assignment_known(p_known) b join present on present.id = b.stay_id
    where b.state = 'ACTIVE' and b.starts_on < p_to and coalesce(b.ends_on, 'infinity') > p_from
    union all
    select b.facility_id, 'RESERVED', b.unit_id, b.place_id, null, b.starts_on, b.ends_on, null, null
    from bed_assignment_known(p_known) b join scoped on scoped.id = b.facility_id
    where b.state = 'RESERVED' and b.starts_on < p_to and coalesce(b.ends_on, 'infinity') > p_from
    union all
    select o.facility_id, 'EXPECTED', null, null, m.id, o.decided_on,
           least(coalesce(m.arrived_on, 'infinity'), coalesce(o.ended_on, 'infinity'), o.last_day + 1), null, null
    from orientation_known(p_known) o join scoped on scoped.id = o.facility_id
    join orientation_member_known(p_known) m on m.orientation_id = o.id
    where o.decided_on < p_to
      and least(coalesce(m.arrived_on, 'infinity'), coalesce(o.ended_on, 'infinity'), o.last_day + 1) > greatest(p_from, o.decided_on)
    union all
    select h.facility_id, 'DECISION', null, null, h.presence_id, d.decided_on,
           coalesce(d.granted_until, d.end_of_care_on,
                    case when d.nature in ('WITHDRAWAL', 'REFUSAL') then coalesce(d.effective_on, d.decided_on) end),
           d.nature, null
    from of_household h join standing d on d.household_id = h.household_id and (d.person_id is null or d.person_id = h.person_id)
    union all
    select h.facility_id, 'OUTCOME', null, null, h.presence_id, o.decided_on, coalesce(o.notified_on, o.read_on, o.decided_on), o.outcome,
           case when o.person_id = h.person_id then 1 when m.role = 'HEAD' then 2 else 3 end
    from of_household h
    join membership_known(p_known) m on m.household_id = h.household_id
    join person x on x.id = m.person_id
    join outcome_known(p_known) o on o.person_id = m.person_id
    where o.person_id = h.person_id or m.role = 'HEAD' or x.birth_date + interval '18 years' <= o.decided_on
    $$;

revoke all on function occupancy_facts(bigint[], date, date, timestamptz) from public;
grant execute on function occupancy_facts(bigint[], date, date, timestamptz) to ${app};
