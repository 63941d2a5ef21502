-- Files whose time is over within some days are work that waits: whoever owes these people something still, or knows of a
-- dispute, acts before the night that erases them.

insert into policy_value values
    ('ERASURE_NOTICE_DAYS', '2015-11-01', 7, 'Proposition de Havre [P] : un effacement s''annonce une semaine avant');

create index outcome_said on outcome ((coalesce(notified_on, read_on, decided_on))) include (person_id);
create index appeal_period_ends on appeal_period (ends_on);
create index orientation_untaken on orientation (facility_id, (coalesce(ended_on, last_day))) where state <> 'ARRIVED';
create index retention_hold_until on retention_hold (until_on) where released_on is null;

-- Those of the reader's facilities whose file nothing that is known keeps from some day on, today or within so many days:
-- the same that Retention says. Looked for by the days that may decide it (an exit, a way that ended, a decision, the end
-- of a hold or of an appeal) so that it costs the same however many have gone before.
create function files_going(p_days integer)
    returns table (person_id bigint, household_id bigint, facility_id bigint, goes_on date)
    language sql stable security definer set search_path = public, pg_temp set jit = off as $$
    with asked as materialized (
        select people_facilities() as facilities, business_day() as day, business_day() + p_days as last,
               retention_months('FILE', business_day()) as file_months, retention_months('ORIENTATION', business_day()) as way_months),
    -- months are not all of one length: three days more on either side, and told exactly below
    span as materialized (
        select a.facilities, (a.day - make_interval(months => a.file_months))::date - 3 as file_from,
               (a.last - make_interval(months => a.file_months))::date + 3 as file_to,
               (a.day - make_interval(months => a.way_months))::date - 3 as way_from,
               (a.last - make_interval(months => a.way_months))::date + 3 as way_to, a.day, a.last, a.file_months
        from asked a),
    candidate as materialized (
        select s.person_id from stay s
        where s.facility_id = any ((select facilities from span)::bigint[]) and not s.cancelled
          and coalesce(s.ends_on, 'infinity'::date) between (select file_from from span) and (select file_to from span)
        union
        select m.person_id from orientation o join orientation_member m on m.orientation_id = o.id
        where o.facility_id = any ((select facilities from span)::bigint[]) and o.state <> 'ARRIVED' and m.arrived_on is null
          and coalesce(o.ended_on, o.last_day) between (select way_from from span) and (select way_to from span)
        union
        select pf.person_id
        from (select o.person_id from outcome o
              where coalesce(o.notified_on, o.read_on, o.decided_on) between (select file_from from span) and (select file_to from span)
              union all
              select o.person_id from appeal_period a join outcome o on o.id = a.outcome_id
              where (select file_months from span) <= 3 -- else it has ended long before
                and a.ends_on between (select day from span) - 1 and (select last from span)) said
        join membership m on m.person_id = said.person_id
        join person_facility pf on pf.household_id = m.household_id
        where pf.facility_id = any ((select facilities from span)::bigint[])
        union
        select m.person_id from retention_hold h join membership m on m.household_id = h.household_id
        where h.released_on is null and h.until_on between (select day from span) and (select last from span)),
    dated as (
        select f.person_id, f.household_id, f.facility_id,
               greatest(f.held_until, f.appeal_until + 1,
                        case when f.gone_on is not null
                             then (greatest(f.gone_on, f.decided_on) + make_interval(months => f.file_months))::date
                             else (f.unarrived_on + make_interval(months => f.way_months))::date end) as goes_on
        from retention_facts(array(select c.person_id from candidate c), (select day from span), null) f
        where not (f.staying or f.awaited or f.waiting or f.proceeding or f.disputed or f.reopened)
          and coalesce(f.gone_on, f.unarrived_on) is not null
          and f.facility_id = any ((select facilities from span)::bigint[]))
    select d.person_id, d.household_id, d.facility_id, d.goes_on from dated d, span
    where d.goes_on between span.day and span.last
    $$;
revoke all on function files_going(integer) from public;
grant execute on function files_going(integer) to ${app};

-- The last day to act is the one before the night in which it goes.
create view due_erasure with (security_invoker = true) as
    select 'FILE_GOES' as kind, array['DIRECTOR', 'OFII'] as roles, min(g.person_id) as id, h.reference as household,
           count(*) as people, f.name as facility, greatest(min(g.goes_on) - 1, business_day()) as due, f.id as facility_id
    from files_going(policy_today('ERASURE_NOTICE_DAYS')) g
    join household h on h.id = g.household_id
    join facility f on f.id = g.facility_id
    group by h.id, h.reference, f.id, f.name;
grant select on due_erasure to ${app};
