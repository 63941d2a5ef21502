-- As in V166, but for two: a decision that was taken after a closed month, an annulment above all, may set when care ended in
-- it; and the places of a unit that was deleted, as if it had never been described, were open in it.
create or replace function facts_changed(p_facility bigint, p_to date, p_after timestamptz, p_upto timestamptz)
    returns table (at timestamptz, author_id bigint, fact text, fact_id bigint, stay_id bigint, before_from date,
                   before_until date, before_detail text, before_state text, after_from date, after_until date,
                   after_detail text, after_state text)
    language sql stable security definer set search_path = public, pg_temp
    as $$
    with scope as materialized (
        select p_facility as facility where p_facility = any (scope_facilities())
    ),
    resident as materialized (
        select s.person_id, max(s.id) as stay_id from scope join stay_history s on s.facility_id = scope.facility
        where s.starts_on < p_to group by s.person_id
    ),
    home as materialized (
        select m.household_id, max(r.stay_id) as stay_id from resident r join membership_history m on m.person_id = r.person_id
        group by m.household_id
    ),
    kin as materialized (
        select m.person_id, max(h.stay_id) as stay_id from home h join membership_history m on m.household_id = h.household_id
        group by m.person_id
    ),
    version (fact, source, id, stay_id, starts, ends, detail, state, recorded) as (
        select 'STAY', 's', s.id, s.id, s.starts_on, s.ends_on, null, null, s.recorded
        from scope join stay_history s on s.facility_id = scope.facility where not s.cancelled
        union all
        select 'BED', 'b', b.id, b.stay_id, b.starts_on, b.ends_on, concat_ws(' · ', u.name, l.label), b.state, b.recorded
        from scope join bed_assignment_history b on b.facility_id = scope.facility
        join unit u on u.id = b.unit_id left join place l on l.id = b.place_id where b.state <> 'CANCELLED'
        union all
        select 'PLACE', 'p', p.id, null, p.starts_on, p.ends_on,
               concat_ws(' · ', coalesce(u.name, (select h.name from unit_history h where h.id = p.unit_id
                                                  order by lower(h.recorded) desc limit 1)), p.label), p.unit_id::text, p.recorded
        from scope join place_history p on p.facility_id = scope.facility left join unit u on u.id = p.unit_id
        union all
        select 'UNIT', 'u', u.id, null, date '1900-01-01', null, u.name, u.transitory::text, u.recorded
        from scope join unit_history u on u.facility_id = scope.facility
        union all
        select 'OUTAGE', 'x', x.id, null, x.starts_on, x.ends_on, concat_ws(' · ', u.name, l.label), x.reason, x.recorded
        from scope join unavailability_history x on x.facility_id = scope.facility
        join unit u on u.id = x.unit_id left join place l on l.id = x.place_id where not x.cancelled
        union all
        select 'TERMS', 't', t.id, null, t.starts_on, null, t.kind || ' ' || t.authorised_capacity, null, t.recorded
        from scope join facility_terms_history t on t.facility_id = scope.facility
        union all
        select 'WAY', 'o', o.id, null, o.decided_on, greatest(o.decided_on, least(o.ended_on, o.last_day + 1)), null, null, o.recorded
        from scope join orientation_history o on o.facility_id = scope.facility
        union all
        select 'WAY', 'm', m.id, null, o.decided_on, greatest(o.decided_on, m.arrived_on), null, null, m.recorded
        from scope join orientation_member_history m on m.facility_id = scope.facility
        join orientation o on o.id = m.orientation_id
        union all
        select 'DECISION', 'd', d.id, h.stay_id, d.decided_on, null, null,
               concat_ws('/', d.nature, d.person_id, d.effective_on, d.end_of_care_on, d.granted_until, d.annuls_id), d.recorded
        from home h join decision_history d on d.household_id = h.household_id
        union all
        select 'OUTCOME', 'i', o.id, k.stay_id, o.decided_on, null, null,
               concat_ws('/', o.body, o.outcome, o.read_on, o.notified_on), o.recorded
        from kin k join outcome_history o on o.person_id = k.person_id
        union all
        select 'MEMBERSHIP', 'k', m.id, k.stay_id, m.starts_on, m.ends_on, null, concat_ws('/', m.household_id, m.role), m.recorded
        from kin k join membership_history m on m.person_id = k.person_id
        union all
        select 'PROCEDURE', 'r', c.id, k.stay_id, c.starts_on, null, null, c.procedure, c.recorded
        from kin k join person_procedure_history c on c.person_id = k.person_id
    ),
    became as (
        select *, lower(recorded) as at from version where lower(recorded) > p_after and lower(recorded) <= p_upto
    ),
    was as (
        select *, upper(recorded) as at from version where upper(recorded) > p_after and upper(recorded) <= p_upto
    ),
    changed as (
        select coalesce(b.at, w.at) as at, coalesce(b.fact, w.fact) as fact, coalesce(b.id, w.id) as id,
               coalesce(b.stay_id, w.stay_id) as stay_id, w.starts as before_from, w.ends as before_until, w.detail as before_detail,
               w.state as before_state, b.starts as after_from, b.ends as after_until, b.detail as after_detail, b.state as after_state
        from became b full join was w on w.source = b.source and w.id = b.id and w.at = b.at
        where (w.starts, w.ends, w.detail, w.state) is distinct from (b.starts, b.ends, b.detail, b.state)
          and (coalesce(b.fact, w.fact) = 'DECISION' or least(w.starts, b.starts) < p_to)
    )
    select c.at, r.account_id, c.fact, c.id, c.stay_id, c.before_from, c.before_until, c.before_detail,
           c.before_state, c.after_from, c.after_until, c.after_detail, c.after_state
    from changed c
    left join lateral (select account_id from recording where recording.at = c.at order by recording.id limit 1) r on true
    order by c.at, c.fact, c.id
    $$;
