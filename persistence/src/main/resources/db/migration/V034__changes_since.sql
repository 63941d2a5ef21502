-- What was recorded in the caller's scope after an instant, as counts without a name, for every role that may see figures.
--   ARRIVAL, DEPARTURE   people;  MOVE  people who changed beds;  ADMISSION, EXIT, DECISION  decisions of OFII
--   OUTAGE               places or units put out of service;  TERMS  facilities whose terms were recorded
create function changes_since(p_since timestamptz)
    returns table (change text, number bigint, latest timestamptz)
    language sql stable security definer set search_path = public, pg_temp as $$
    with scope as materialized (
        select array(select unnest(scope_facilities())) as facilities
    ),
    stayed as (
        select h.ends_on is not null as leaves, b.id is not null as known, b.ends_on is not null as left_before,
               lower(h.recorded) as at
        from scope, stay_history h
        left join stay_history b on b.id = h.id and b.recorded @> p_since and not b.cancelled
        where h.facility_id = any (facilities) and lower(h.recorded) > p_since and upper_inf(h.recorded) and not h.cancelled
    ),
    changed (change, at) as (
        select 'ARRIVAL', at from stayed where not known
        union all
        select 'DEPARTURE', at from stayed where leaves and not left_before
        union all
        select 'MOVE', b.recorded_at from scope, bed_move b
        where b.facility_id = any (facilities) and b.recorded_at > p_since
        union all
        select case d.nature when 'ADMISSION' then 'ADMISSION' when 'EXIT' then 'EXIT' else 'DECISION' end, lower(d.recorded)
        from scope, decision_history d
        where lower(d.recorded) > p_since
          and (d.facility_id = any (facilities)
               or exists (select 1 from person_facility pf
                          where pf.household_id = d.household_id and pf.facility_id = any (facilities)))
        union all
        select 'OUTAGE', lower(u.recorded) from scope, unavailability_history u
        where u.facility_id = any (facilities) and lower(u.recorded) > p_since and upper_inf(u.recorded) and not u.cancelled
          and not exists (select 1 from unavailability_history b where b.id = u.id and b.recorded @> p_since)
        union all
        select 'TERMS', max(lower(t.recorded)) from scope, facility_terms_history t
        where t.facility_id = any (facilities) and lower(t.recorded) > p_since group by t.facility_id
    )
    select change, count(*), max(at) from changed group by change
    $$;

create index stay_history_versions on stay_history (id);
create index stay_history_recorded on stay_history (lower(recorded));
create index decision_history_recorded on decision_history (lower(recorded));
create index unavailability_history_recorded on unavailability_history (lower(recorded));
create index facility_terms_history_recorded on facility_terms_history (lower(recorded));
create index bed_move_recorded on bed_move (recorded_at);

revoke all on function changes_since(timestamptz) from public;
grant execute on function changes_since(timestamptz) to ${app};
