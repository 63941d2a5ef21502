-- A file that is erased takes along those that were put into it, with what a merge kept of their values; who read one of them
-- is told with the file.

-- As in V146, for them too.
create or replace function erase_files(p_people bigint[], p_day date) returns integer
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    instant   timestamptz := recording_instant();
    closing   bigint[];
    decided   bigint[];
    ways      bigint[];
    stays     bigint[];
    away      bigint[];
    said      bigint[];
    words     text[];
    entities  text[];
    keys      text[];
begin
    if not erasing() then raise exception using errcode = '42501', message = 'files are erased by night'; end if;
    perform pg_advisory_xact_lock(hashtext('retention'));
    perform 1 from person where id = any (p_people) order by id for update;
    p_people := array(select id from person where id = any (p_people) and erased_on is null);
    if p_people = '{}' then return 0; end if;
    if exists (select 1 from unnest(p_people) asked (id)
               left join retention_facts(p_people, p_day, null) f on f.person_id = asked.id
               where not coalesce(retention_over(f.gone_on, f.unarrived_on, f.decided_on, f.appeal_until, f.held_until,
                   f.staying or f.awaited or f.waiting or f.proceeding or f.disputed or f.reopened, p_day), false)) then
        raise exception using errcode = '42501', message = 'the time of a file is not over';
    end if;
    p_people := array(select distinct unnest(files_of(id)) from unnest(p_people) id);
    perform 1 from person where id = any (p_people) order by id for update;

    closing := array(select distinct m.household_id from membership m
                     where m.person_id = any (p_people)
                       and not exists (select 1 from membership o join person x on x.id = o.person_id
                                       where o.household_id = m.household_id and x.erased_on is null and x.id <> all (p_people)));
    decided := array(select id from decision where household_id = any (closing) or person_id = any (p_people));
    ways := array(select o.id from orientation o
                  where o.household_id = any (closing)
                     or o.id in (select m.orientation_id from orientation_member m where m.person_id = any (p_people))
                        and not exists (select 1 from orientation_member m join person x on x.id = m.person_id
                                        where m.orientation_id = o.id and x.erased_on is null and x.id <> all (p_people)));
    stays := array(select id from stay where person_id = any (p_people));
    away := array(select id from absence where person_id = any (p_people));
    said := array(select id from outcome where person_id = any (p_people));
    words := array(select distinct w from (
        select unnest(array[p.family_name, p.given_names, p.agdref] || string_to_array(p.family_name || ' ' || p.given_names, ' ')) as w
        from person p where p.id = any (p_people)
        union all select to_char(p.birth_date, f) from person p, unnest(array['DD/MM/YYYY', 'YYYY-MM-DD']) f
                  where p.id = any (p_people) and p.birth_precision = 'DAY'
        union all select reference from household where id = any (closing)
        union all select number from decision where id = any (decided)) told where length(w) > 2);
    select array_agg(entity), array_agg(key) into entities, keys from (
        select 'bed_move' as entity, b.id::text as key from bed_move b where b.stay_id = any (stays)
        union all select 'sheltering', unnest(stays)::text
        union all select e, d::text from unnest(decided) d, unnest(array['decision_detail', 'decision_paper', 'transcription']) e
        union all select 'transcription_word', w.id::text from transcription_word w where w.decision_id = any (decided)
        union all select 'appeal_period', unnest(said)::text
        union all select 'orientation_answer', a.id::text from orientation_answer a where a.orientation_id = any (ways)
        union all select 'prefect_objection', unnest(ways)::text) lines;

    delete from person_merge where person_id = any (p_people) or other_id = any (p_people);
    delete from person_need where person_id = any (p_people);
    delete from person_contact where person_id = any (p_people);
    delete from person_facility where person_id = any (p_people);
    delete from person_host where person_id = any (p_people);
    delete from declaration where id in (
        select id from declaration where person_id = any (p_people)
        union all select id from declaration where household_id = any (closing)
        union all select id from declaration
                  where recipient in ('OFII', 'PREFECT') and event_id = any (stays)
                    and kind in ('ARRIVAL', 'TRANSFER_IN', 'DEPARTURE', 'TRANSFER_OUT', 'ABSENCE', 'EXIT_ASKED', 'OVERSTAY'));
    delete from household_change where person_id = any (p_people) or household_id = any (closing);
    delete from sighting where stay_id = any (stays);
    delete from sighting_history where stay_id = any (stays);
    delete from sheltering where stay_id = any (stays);
    delete from bed_move where stay_id = any (stays);
    delete from appeal_period where outcome_id = any (said);
    delete from decision_paper where decision_id = any (decided);
    delete from decision_detail where decision_id = any (decided);
    delete from transcription_word where decision_id = any (decided);
    delete from transcription where decision_id = any (decided);
    delete from orientation_answer where orientation_id = any (ways);
    delete from prefect_objection where orientation_id = any (ways);
    delete from transfer_ask where household_id = any (closing);
    delete from refused_offer where household_id = any (closing);
    delete from retention_hold where household_id = any (closing);
    update region_ask set because = '—', version = version + 1 where household_id = any (closing) and because is not null;

    update stay set cancelled_because = '—' where id = any (stays) and cancelled;
    perform unversion('stay', stays, instant);
    update stay_history set cancelled_because = '—' where id = any (stays) and cancelled;
    update absence set reason = null, evidence = false where id = any (away) and reason is not null;
    perform unversion('absence', away, instant);
    update absence_history set reason = null, evidence = false where id = any (away) and reason is not null;
    update orientation set reason = null where id = any (ways) and reason is not null;
    perform unversion('orientation', ways, instant);
    update orientation_history set reason = null where id = any (ways) and reason is not null;
    update decision set number = '—' || replace(gen_random_uuid()::text, '-', ''), ground = null where id = any (decided);
    perform unversion('decision', decided, instant);
    update decision_history h set number = d.number, ground = null from decision d where d.id = h.id and d.id = any (decided);

    update person p
    set family_name = '—', given_names = '', agdref = null, language = null, directorate_id = null, erased_on = p_day, version = version + 1,
        birth_date = b.birth_date, birth_precision = b.birth_precision
    from (select x.id, (birth_for_figures(x.id)).* from unnest(p_people) x (id)) b
    where p.id = b.id;
    update household set reference = '—' || replace(gen_random_uuid()::text, '-', ''), directorate_id = null, erased_on = p_day,
        version = version + 1
    where id = any (closing);

    return erase_trail_values(p_people, closing, words) + erase_trail_of_rows(entities, keys);
end $$;

-- As in V113 and V147, of all that became one file.
create or replace function trail_of_person(p_person bigint, p_before bigint, p_most integer)
    returns table (id bigint, at timestamptz, kind text, login text, name text, role text, part text, address text, act text,
                   entity text, entity_key text, person_id bigint, household_id bigint, facility_id bigint, fields text[], rows integer)
    language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
    ofii    boolean := havre_setting('role') = 'OFII';
    mine    bigint[] := people_facilities();
    visible boolean := exists (select 1 from person_facility pf where pf.person_id = p_person and pf.facility_id = any (mine))
                       or exists (select 1 from person p where p.id = p_person and p.directorate_id = any (scope_directorates()));
    last    date := (select max(coalesce(s.ends_on, 'infinity')) from stay s
                     where s.person_id = p_person and s.facility_id = any (mine) and not s.cancelled);
begin
    if coalesce(havre_setting('role'), '') not in ('DIRECTOR', 'OFII') then
        raise exception using errcode = '42501', message = 'who looked at a file is told to directors and OFII';
    end if;
    if not visible then return; end if;
    return query
        select t.id, t.at, t.kind, null::text,
               case when ofii or exists (select 1 from account_right r join account_right_facility f on f.account_right_id = r.id
                                         where r.account_id = t.account_id and f.facility_id = any (mine))
                    then o.display_name end,
               t.role, null::text, null::text, null::text, t.entity, null::text, null::bigint, null::bigint, null::bigint, t.fields,
               null::integer
        from trail t left join account o on o.id = t.account_id
        where (t.person_id = any (files_of(p_person))
               or t.person_id is null and t.household_id in (select m.household_id from membership m where m.person_id = p_person))
          and (ofii or last is null or t.at < (last + 1)::timestamp at time zone 'Europe/Paris')
          and (p_before is null or t.id < p_before)
        order by t.id desc limit p_most;
end $$;

create or replace function recipients_of_person(p_person bigint)
    returns table (role text, kind text, times bigint, first_on date, last_on date)
    language sql stable security definer set search_path = public, pg_temp
    as $$
    select t.role, t.kind, count(*), min((t.at at time zone 'Europe/Paris')::date), max((t.at at time zone 'Europe/Paris')::date)
    from trail t
    where sees_sensitive() and t.person_id = any (files_of(p_person)) and t.role is not null
      and (exists (select 1 from person_facility pf where pf.person_id = p_person and pf.facility_id = any (people_facilities()))
           or exists (select 1 from person p where p.id = p_person and p.directorate_id = any (scope_directorates())))
    group by t.role, t.kind
    $$;
