-- Who may read lines of the trail, and which: an auditor all of them, with names of fields and never what stood there; the
-- director and OFII those about somebody they may see.

-- The newest first, at most so many, those before a number where one is given. That they were read is a line too.
create function trail_lines(p_since timestamptz, p_until timestamptz, p_login text, p_kind text, p_person bigint, p_before bigint,
                            p_most integer)
    returns table (id bigint, at timestamptz, kind text, login text, name text, role text, part text, address text, act text,
                   entity text, entity_key text, person_id bigint, household_id bigint, facility_id bigint, fields text[], rows integer)
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    a record;
begin
    if havre_setting('role') is distinct from 'AUDITOR' then
        raise exception using errcode = '42501', message = 'the trail is an auditor''s';
    end if;
    return query
        select t.id, t.at, t.kind, t.login, o.display_name, t.role, t.part, t.address, t.act, t.entity, t.entity_key, t.person_id,
               t.household_id, t.facility_id, t.fields, t.rows
        from trail t left join account o on o.id = t.account_id
        where t.at >= coalesce(p_since, '-infinity') and t.at < coalesce(p_until, 'infinity')
          and (p_login is null or t.account_id = (select c.id from account c where c.login = p_login))
          and (p_kind is null or t.kind = p_kind) and (p_person is null or t.person_id = p_person)
          and (p_before is null or t.id < p_before)
        order by t.id desc limit p_most;
    select * into a from trail_author();
    perform write_trail('READ_TRAIL', a.account_id, a.login, a.role, a.part, a.address, a.act, 'trail', null, p_person, null, null,
                        null, null, null);
end $$;

-- Who looked at or changed somebody's file, for a director or OFII who may see that person: until the person left the
-- director's facilities, and with the names of those alone who work there. Null: nobody that the caller sees.
create function trail_of_person(p_person bigint, p_before bigint, p_most integer)
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
        where (t.person_id = p_person
               or t.person_id is null and t.household_id in (select m.household_id from membership m where m.person_id = p_person))
          and (ofii or last is null or t.at < (last + 1)::timestamp at time zone 'Europe/Paris')
          and (p_before is null or t.id < p_before)
        order by t.id desc limit p_most;
end $$;

revoke all on function trail_lines(timestamptz, timestamptz, text, text, bigint, bigint, integer), trail_of_person(bigint, bigint, integer)
    from public;
grant execute on function trail_lines(timestamptz, timestamptz, text, text, bigint, bigint, integer), trail_of_person(bigint, bigint, integer)
    to ${app};
