-- As in V158; but also files whose day has passed: a night in which nothing ran, a hold that somebody ended, a dispute that
-- was settled. They go in the next night, and V158 told nobody. A file goes only long after its people went, so those who
-- went that long ago and are not erased are few however many have gone before; when theirs goes is asked of them alone.
create or replace function files_going(p_days integer)
    returns table (person_id bigint, household_id bigint, facility_id bigint, goes_on date)
    language plpgsql stable security definer set search_path = public, pg_temp set jit = off set plan_cache_mode = force_custom_plan as $$
#variable_conflict use_column
declare
    facilities bigint[] := people_facilities();
    last       date := business_day() + p_days;
    -- months are not all of one length: some days more, and told exactly below
    gone_by    date := (last - make_interval(months => retention_months('FILE', business_day())))::date + 3;
    untaken_by date := (last - make_interval(months => retention_months('ORIENTATION', business_day())))::date + 3;
    people     bigint[];
begin
    -- those of the reader's files whose people were there lately are told apart from both sides of one index; of the few that
    -- are left, who stays elsewhere, or is still to come, is looked up one by one
    with known as materialized (
        select pf.person_id from person_facility pf where pf.facility_id = any (facilities)
        except
        select s.person_id from stay s
        where s.facility_id = any (facilities) and not s.cancelled and coalesce(s.ends_on, 'infinity'::date) > gone_by)
    select array_agg(k.person_id) into people
    from known k
    cross join lateral (select max(coalesce(s.ends_on, 'infinity'::date)) as gone_on
                        from stay s where s.person_id = k.person_id and not s.cancelled) lived
    cross join lateral (select max(coalesce(o.ended_on, o.last_day)) as untaken_on
                        from orientation_member m join orientation o on o.id = m.orientation_id
                        where m.person_id = k.person_id and m.arrived_on is null and o.state <> 'ARRIVED') sent
    where case when lived.gone_on is null then sent.untaken_on <= untaken_by else lived.gone_on <= gone_by end;
    return query
        select f.person_id, f.household_id, f.facility_id, going.goes_on
        from retention_facts(coalesce(people, '{}'), business_day(), null) f
        cross join lateral (
            select greatest(f.held_until, f.appeal_until + 1,
                            case when f.gone_on is not null
                                 then (greatest(f.gone_on, f.decided_on) + make_interval(months => f.file_months))::date
                                 else (f.unarrived_on + make_interval(months => f.way_months))::date end) as goes_on) going
        where not (f.staying or f.awaited or f.waiting or f.proceeding or f.disputed or f.reopened)
          and coalesce(f.gone_on, f.unarrived_on) is not null
          and f.facility_id = any (facilities)
          and going.goes_on <= last;
end $$;

-- Read from its index alone.
drop index person_facility_facility;
create index person_facility_facility on person_facility (facility_id, person_id);

drop index outcome_said;
drop index appeal_period_ends;
drop index orientation_untaken;
drop index retention_hold_until;
