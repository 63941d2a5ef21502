-- A page of decisions, newest first, with how many there are. The caller's facilities and directorates stand in the question
-- as values, so that its plan is made for as many as they are: of one facility it begins at the households that were sent
-- there, of a nation it goes through all. V151's view asked for them anew in each plan, as for ten of them, and so went
-- through everybody's. Under the caller's own policies.
drop view household_in_sight;

create function decisions_in_sight(p_nature text, p_household bigint, p_origin text, p_first integer, p_size integer)
    returns table (decision_id bigint, total bigint)
    language plpgsql stable rows 50 set plan_cache_mode = force_custom_plan as $$
declare
    facilities   bigint[] := people_facilities();
    directorates bigint[] := scope_directorates();
    standing     bigint[];
begin
    if p_origin in ('CONTESTED', 'TO_CHECK') then
        standing := array(select t.decision_id from transcription_standing t
                          where t.state = any (case p_origin when 'CONTESTED' then array['CONTESTED'] else array['TO_CHECK', 'ANSWERED'] end));
    end if;
    return query
        select d.id, count(*) over ()
        from decision d
        where d.household_id in (select pf.household_id from person_facility pf where pf.facility_id = any (facilities)
                                 union all
                                 select h.id from household h where h.directorate_id = any (directorates)
                                 union all
                                 select g.household_id from person_host g where g.directorate_id = any (directorates))
          and (p_nature is null or d.nature = p_nature)
          and (p_household is null or d.household_id = p_household)
          and case p_origin when 'OFII' then not d.transcribed when 'TRANSCRIBED' then d.transcribed
                            else standing is null or d.id = any (standing) end
        order by d.decided_on desc, d.id desc
        limit p_size offset p_first;
end $$;
grant execute on function decisions_in_sight(text, bigint, text, integer, integer) to ${app};
