-- What retention rests on, said of each person without a name; and the erasure itself, which does nothing but what is due.

-- The nightly run has entered as nobody, and an administrator may have it run by day; whoever sees people hears of those alone.
create function erasing() returns boolean
    language sql stable
    as $$ select coalesce(havre_setting('role'), 'ADMIN') = 'ADMIN' $$;

-- What decides about the files of people: of these, or of all who have one and have been gone for its time by a day.
--   gone_on       the last exit; null where there was no stay        unarrived_on  the end of the last way never taken up
--   decided_on    the last outcome that is known, as notified, read or decided: the person's own, else the household's
--   staying, awaited, waiting, proceeding, disputed, reopened        what keeps a file whatever the days say
--   appeal_until  the last day to appeal that is known               held_until    the end of a hold
create function retention_facts(p_people bigint[], p_day date, p_over date)
    returns table (person_id bigint, household_id bigint, facility_id bigint, gone_on date, unarrived_on date, decided_on date,
                   appeal_until date, held_until date, staying boolean, awaited boolean, waiting boolean, proceeding boolean,
                   disputed boolean, reopened boolean, file_months integer, way_months integer)
    language sql stable security definer set search_path = public, pg_temp set jit = off as $$
    with whose as materialized (
        select unnest(p_people) as id
        union
        select p.id from person p where p_people is null and erasing() and p.erased_on is null
        union
        select pf.person_id from person_facility pf
        where p_people is null and not erasing() and pf.facility_id = any ((select people_facilities())::bigint[])
        union
        select p.id from person p
        where p_people is null and not erasing() and p.directorate_id = any ((select scope_directorates())::bigint[])
    ),
    candidate as materialized (
        select p.id, home.household_id, lived.facility_id, lived.gone_on, lived.staying, sent.facility_id as sent_to, sent.unarrived_on,
               sent.awaited, sent.sent
        from whose join person p on p.id = whose.id
        join lateral (select m.household_id from membership m where m.person_id = p.id order by m.starts_on desc, m.id desc limit 1) home on true
        cross join lateral (
            select max(s.ends_on) as gone_on, coalesce(bool_or(s.ends_on is null or s.ends_on > p_day), false) as staying,
                   (array_agg(s.facility_id order by s.starts_on desc))[1] as facility_id
            from stay s where s.person_id = p.id and not s.cancelled) lived
        cross join lateral (
            select max(coalesce(o.ended_on, o.last_day)) filter (where m.arrived_on is null) as unarrived_on, count(*) > 0 as sent,
                   coalesce(bool_or(o.state in ('PROPOSED', 'EXPECTED') and o.last_day >= p_day and m.arrived_on is null), false) as awaited,
                   (array_agg(o.facility_id order by o.decided_on desc))[1] as facility_id
            from orientation_member m join orientation o on o.id = m.orientation_id
            where m.person_id = p.id and o.state <> 'ARRIVED') sent
        where p.erased_on is null
          and (erasing() or p.directorate_id = any ((select scope_directorates())::bigint[])
               or exists (select 1 from person_facility pf where pf.person_id = p.id
                          and pf.facility_id = any ((select people_facilities())::bigint[])))
          and (p_over is null
               or not lived.staying and coalesce(lived.gone_on + make_interval(months => (select retention_months('FILE', p_day))),
                                                 sent.unarrived_on + make_interval(months => (select retention_months('ORIENTATION', p_day)))) <= p_over)
    ),
    home as materialized (
        select distinct c.id, m.household_id from candidate c join membership m on m.person_id = c.id
    ),
    said as (
        select c.id, o.outcome, coalesce(o.notified_on, o.read_on, o.decided_on) as on_day, o.decided_on, o.id as outcome_id, true as own
        from candidate c join outcome o on o.person_id = c.id
        union all
        select h.id, o.outcome, coalesce(o.notified_on, o.read_on, o.decided_on), o.decided_on, o.id, false
        from home h join membership m on m.household_id = h.household_id and m.person_id <> h.id
        join outcome o on o.person_id = m.person_id
        where not exists (select 1 from outcome mine where mine.person_id = h.id)
    ),
    decided as (
        select s.id, max(s.on_day) as decided_on, max(a.ends_on) as appeal_until,
               (array_agg(s.outcome order by s.decided_on desc, s.outcome_id desc))[1] = 'ANNULLED' as reopened
        from said s left join appeal_period a on a.outcome_id = s.outcome_id
        group by s.id
    )
    select c.id, c.household_id, coalesce(c.facility_id, c.sent_to), c.gone_on, c.unarrived_on, d.decided_on, d.appeal_until,
           (select max(x.until_on) from home h join retention_hold x on x.household_id = h.household_id
            where h.id = c.id and x.released_on is null and x.until_on > p_day),
           c.staying,
           c.awaited or exists (select 1 from home h join region_ask a on a.household_id = h.household_id
                                where h.id = c.id and a.state in ('ASKED', 'PLACED')),
           c.gone_on is null and not c.sent,
           exists (select 1 from home h join eviction_proceeding e on e.household_id = h.household_id
                   where h.id = c.id and e.state in ('NOTIFIED', 'APPLIED', 'ORDERED')),
           exists (select 1 from home h join decision x on x.household_id = h.household_id
                   join transcription_standing t on t.decision_id = x.id
                   where h.id = c.id and t.state = 'CONTESTED' and not exists (select 1 from decision a where a.annuls_id = x.id))
           or exists (select 1 from home h join transfer_ask a on a.household_id = h.household_id
                      where h.id = c.id and a.state = 'ASKED'),
           coalesce(d.reopened, false), retention_months('FILE', p_day), retention_months('ORIENTATION', p_day)
    from candidate c left join decided d on d.id = c.id
    $$;

-- Whether the time of a file is over: the same that RetentionRule says, told once more where it cannot be got round.
create function retention_over(f_gone date, f_unarrived date, f_decided date, f_appeal date, f_held date, f_open boolean, p_day date)
    returns boolean
    language sql stable
    as $$
    select not f_open and f_held is null and coalesce(f_appeal < p_day, true)
       and case when f_gone is not null
                then (greatest(f_gone, f_decided) + make_interval(months => retention_months('FILE', p_day)))::date <= p_day
                else coalesce((f_unarrived + make_interval(months => retention_months('ORIENTATION', p_day)))::date <= p_day, false) end
    $$;

-- The first day on which nothing that is known keeps a file of whoever stayed last, or was last sent, to a facility of the
-- reader's; null where that depends on what somebody does, and for everybody else. The same that Retention says.
create function file_goes_on(p_person bigint, p_day date) returns date
    language sql stable security definer set search_path = public, pg_temp
    as $$
    select greatest(f.held_until, f.appeal_until + 1,
                    case when f.gone_on is not null
                         then (greatest(f.gone_on, f.decided_on) + make_interval(months => f.file_months))::date
                         else (f.unarrived_on + make_interval(months => f.way_months))::date end)
    from retention_facts(array[p_person], p_day, null) f
    where not (f.staying or f.awaited or f.waiting or f.proceeding or f.disputed or f.reopened)
      and coalesce(f.gone_on, f.unarrived_on) is not null
      and (f.facility_id = any (people_facilities()) or erasing())
    $$;

-- The day of birth that the figures need: the middle of a span of five years; nearer to the day only where somebody came of
-- age during a stay, or spoke for a household from that day on, as near as no figure and no count of minors changes.
create function birth_for_figures(p_person bigint, out birth_date date, out birth_precision text)
    language sql stable set search_path = public, pg_temp
    as $$
    with born as (select p.birth_date as day, p.birth_precision as precise from person p where p.id = p_person),
    blurred (step, day, precise) as (
        select 1, make_date((extract(year from day)::int / 5) * 5 + 2, 1, 1), 'YEAR' from born
        union all select 2, date_trunc('year', day)::date, 'YEAR' from born
        union all select 3, date_trunc('month', day)::date, case precise when 'YEAR' then 'YEAR' else 'MONTH' end from born
        union all select 4, day, precise from born),
    spoken as (
        select greatest(m.starts_on, o.decided_on) as since, coalesce(m.ends_on, 'infinity') as until
        from membership_history m join outcome_history o on o.person_id = m.person_id
        where m.person_id = p_person and m.role <> 'HEAD'),
    lived as (
        select s.starts_on as day from stay_history s where s.person_id = p_person
        union select s.ends_on from stay_history s where s.person_id = p_person and s.ends_on is not null)
    select b.day, b.precise
    from blurred b cross join born
    where not exists (select 1 from spoken s
                      where least(greatest(s.since, (b.day + interval '18 years')::date), s.until)
                            <> least(greatest(s.since, (born.day + interval '18 years')::date), s.until))
      and (b.step = 4 or b.step = 3 or not exists (select 1 from lived l
                      where (l.day >= b.day + interval '18 years') <> (l.day >= born.day + interval '18 years')))
    order by b.step limit 1
    $$;

-- The line that tells of values that were erased, so that they are not missed.
create function tell_erasure(p_gone integer) returns integer
    language plpgsql set search_path = public, pg_temp as $$
declare
    a record;
begin
    if p_gone > 0 then
        select * into a from trail_author();
        perform write_trail('ERASE', a.account_id, a.login, a.role, a.part, a.address, a.act, 'trail_value', null, null, null, null,
                            null, p_gone, null);
    end if;
    return p_gone;
end $$;

-- Takes away what stood in fields of rows that are nobody's by themselves; answers how many values.
create function erase_trail_of_rows(p_entities text[], p_keys text[]) returns integer
    language sql set search_path = public, pg_temp as $$
    with lines as (
        select t.id, t.at from trail t join unnest(p_entities, p_keys) x (entity, key) on t.entity = x.entity and t.entity_key = x.key
        where t.values_digest is not null and t.person_id is null and t.household_id is null),
    gone as (delete from trail_value v using lines l where v.line_id = l.id and v.at = l.at returning 1)
    select tell_erasure((select count(*)::integer from gone))
    $$;
create index trail_rows on trail (entity, entity_key)
    where values_digest is not null and person_id is null and household_id is null;
create index trail_searches on trail (id) where values_digest is not null and kind in ('SEARCH', 'SIGN_IN_REFUSED');

-- As before, and by its indexes: what an erasure costs does not grow with the trail.
create or replace function erase_trail_values(p_people bigint[], p_households bigint[], p_words text[]) returns integer
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    gone   integer;
    folded text[] := array(select lower(unaccent(w)) from unnest(p_words) w);
begin
    with lines as (
        select id, at from trail where values_digest is not null and person_id = any (p_people)
        union
        select id, at from trail where values_digest is not null and household_id = any (p_households)
        union
        select t.id, t.at from trail t join trail_value v on v.line_id = t.id and v.at = t.at
        cross join lateral (select lower(unaccent(v.told::text)) as told offset 0) typed
        where t.values_digest is not null and t.kind in ('SEARCH', 'SIGN_IN_REFUSED')
          and exists (select 1 from unnest(folded) word where position(word in typed.told) > 0))
    delete from trail_value v using lines l where v.line_id = l.id and v.at = l.at;
    get diagnostics gone = row_count;
    return tell_erasure(gone);
end $$;

create index sighting_history_stay on sighting_history (stay_id);
create index declaration_person on declaration (person_id) where person_id is not null;
create index declaration_household on declaration (household_id) where household_id is not null;
create index decision_history_versions on decision_history (id);
create index membership_history_person on membership_history (person_id);
create index outcome_history_person on outcome_history (person_id);

-- An erasure is no correction: the version that it makes takes the place of the one before, as if it had always been so.
create function unversion(p_table text, p_ids bigint[], p_instant timestamptz) returns void
    language plpgsql set search_path = public, pg_temp as $$
begin
    execute format('delete from %1$I h where h.id = any ($1) and upper_inf(h.recorded) and lower(h.recorded) = $2
                    and exists (select 1 from %1$I b where b.id = h.id and upper(b.recorded) = $2)', p_table || '_history')
        using p_ids, p_instant;
    execute format('update %1$I set recorded = tstzrange(lower(recorded), null) where id = any ($1) and upper(recorded) = $2',
                   p_table || '_history') using p_ids, p_instant;
end $$;

-- Erases files of one household, each of which must be due: what is left has no name, and counts in every past month as it
-- did. Where nobody of the household keeps a file, what is the household's goes too. Answers how many values of the trail
-- went with them.
create function erase_files(p_people bigint[], p_day date) returns integer
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

-- Of ways never taken up whose time is over, when the people have a file for another reason: what was written of the way,
-- and the sight that the facility had of people who never came. Answers how many ways.
create function erase_ways(p_day date) returns integer
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    instant timestamptz := recording_instant();
    ways    bigint[] := array(
        select o.id from orientation o
        where o.ended_on > p_day - 1100 and o.state in ('REFUSED', 'NOT_ARRIVED', 'CANCELLED', 'OBJECTED', 'WITHDRAWN')
          and (o.ended_on + make_interval(months => retention_months('ORIENTATION', p_day)))::date <= p_day
          and (o.reason is not null
               or exists (select 1 from orientation_answer a where a.orientation_id = o.id and a.note is not null)
               or exists (select 1 from orientation_member m join person_facility f on f.person_id = m.person_id and f.facility_id = o.facility_id
                          where m.orientation_id = o.id
                            and not exists (select 1 from stay s where s.person_id = m.person_id and s.facility_id = o.facility_id)
                            and not exists (select 1 from orientation_member x join orientation w on w.id = x.orientation_id
                                            where x.person_id = m.person_id and w.facility_id = o.facility_id
                                              and (w.state in ('PROPOSED', 'EXPECTED', 'ARRIVED')
                                                   or (w.ended_on + make_interval(months => retention_months('ORIENTATION', p_day)))::date > p_day))))
          and not exists (select 1 from retention_hold h where h.household_id = o.household_id and h.released_on is null and h.until_on > p_day)
        order by o.id limit 1000);
    gone    integer;
    answers bigint[] := array(select a.id from orientation_answer a where a.orientation_id = any (ways) and a.note is not null);
begin
    if not erasing() then raise exception using errcode = '42501', message = 'ways are erased by night'; end if;
    delete from person_facility f
    using orientation o join orientation_member m on m.orientation_id = o.id
    where o.id = any (ways) and f.person_id = m.person_id and f.facility_id = o.facility_id
      and not exists (select 1 from stay s where s.person_id = m.person_id and s.facility_id = o.facility_id)
      and not exists (select 1 from orientation_member x join orientation w on w.id = x.orientation_id
                      where x.person_id = m.person_id and w.facility_id = o.facility_id
                        and (w.state in ('PROPOSED', 'EXPECTED', 'ARRIVED')
                             or (w.ended_on + make_interval(months => retention_months('ORIENTATION', p_day)))::date > p_day));
    update orientation_answer set note = null where id = any (answers);
    update orientation set reason = null where id = any (ways) and reason is not null;
    perform unversion('orientation', ways, instant);
    update orientation_history set reason = null where id = any (ways) and reason is not null;
    delete from trail_value v using trail t
    where t.entity = 'orientation' and t.household_id in (select household_id from orientation where id = any (ways))
      and t.entity_key = any (ways::text[]) and t.values_digest is not null and v.line_id = t.id and v.at = t.at;
    get diagnostics gone = row_count;
    perform tell_erasure(gone);
    perform erase_trail_of_rows(array_fill('orientation_answer'::text, array[cardinality(answers)]), answers::text[]);
    return cardinality(ways);
end $$;

-- Answers to commands that are too old to be asked for again; instants are those at which they were recorded.
create function erase_answers(p_day date) returns integer
    language sql security definer set search_path = public, pg_temp as $$
    with gone as (
        delete from answered_command
        where erasing() and answered_at < (p_day - make_interval(months => retention_months('ANSWER', p_day)))::timestamp at time zone 'Europe/Paris'
        returning 1)
    select count(*)::integer from gone
    $$;
create index orientation_ended_on on orientation (ended_on) where ended_on is not null;
create index answered_command_age on answered_command (answered_at);

-- Only one server erases at a time: true for the one that may, until its connection lets go.
create function begin_retention_run(p_run bigint, p_day date, p_now timestamptz, p_author bigint) returns boolean
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if not pg_try_advisory_xact_lock(hashtext('retention')) then return false; end if;
    if exists (select 1 from retention_run r where r.ended_at is null and r.started_at > p_now - interval '10 minutes') then return false; end if;
    insert into retention_run (id, day, started_at, author_id)
    values (p_run, p_day, p_now, p_author);
    return true;
end $$;
create function keep_retention_run(p_run bigint, p_now timestamptz, p_over boolean, p_files integer, p_orientations integer,
                                   p_answers integer, p_kept integer) returns void
    language sql security definer set search_path = public, pg_temp
    as $$
    update retention_run set files = files + p_files, orientations = orientations + p_orientations, answers = answers + p_answers,
           kept = kept + p_kept, ended_at = case when p_over then p_now end
    where id = p_run and ended_at is null
    $$;

do $$
declare f regprocedure;
begin
    for f in select oid from pg_proc where pronamespace = 'public'::regnamespace and proname in
             ('retention_facts', 'retention_over', 'file_goes_on', 'tell_erasure', 'birth_for_figures', 'erase_trail_of_rows', 'unversion', 'erase_files', 'erase_ways',
              'erase_answers', 'begin_retention_run', 'keep_retention_run') loop
        execute format('revoke all on function %s from public', f);
    end loop;
end $$;
grant execute on function retention_facts(bigint[], date, date), file_goes_on(bigint, date), erase_files(bigint[], date), erase_ways(date), erase_answers(date),
    begin_retention_run(bigint, date, timestamptz, bigint), keep_retention_run(bigint, timestamptz, boolean, integer, integer, integer, integer)
    to ${app};
