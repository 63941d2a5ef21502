-- The nights of a year that are over, in pieces: cut where a month begins, where an act's places change, where a reference cost
-- does; so each piece has one number of funded places and one daily cost. Counts, and never a name.
--   funded     places that acts fund, of each night; acted: whether any act says so at all, described: whether places are
--   last_open  open places on the piece's last night
--   undecided  nights of people who are sheltered, or came by a decision that was annulled
--   counted_twice  nights on which two files that may be of one person, and that nobody told apart, are both present: they count
--                  where the later of the two stays is
drop function credit_nights(text, date, date);
create function credit_nights(p_region text, p_from date, p_to date)
    returns table (facility_id bigint, starts_on date, ends_on date, funded bigint, acted boolean, described boolean, opened bigint,
                   funded_not_open bigint, open_not_funded bigint, unavailable bigint, undecided bigint, awaited bigint,
                   overstay bigint, counted_twice bigint, last_open bigint)
    language plpgsql stable security definer set search_path = public, pg_temp set jit = off as $$
#variable_conflict use_column
declare
    ends   date := least(p_to, business_day());
    scoped bigint[] := array(select f.id from facility f join department d on d.code = f.department_code
                             where f.id = any ((select money_facilities())::bigint[]) and (p_region is null or d.region_code = p_region));
    kept   bigint[];
    swept  bigint[];
begin
    if ends <= p_from then return; end if;
    select r.kept, r.swept into kept, swept from nights_reach(scoped, p_from, ends) r;
    return query
    with scope as (
        select s.id, s.kept, exists (select from act_places a where a.facility_id = s.id) as acted,
               exists (select from place p where p.facility_id = s.id) as described
        from (select id, true as kept from unnest(kept) id union all select id, false from unnest(swept) id) s
    ),
    turn as (
        select s.id, m::date as day from scope s cross join generate_series(p_from, ends - 1, interval '1 month') m
        union
        select p.facility_id, p.starts_on from act_places p where p.facility_id = any (scoped) and p.starts_on > p_from and p.starts_on < ends
        union
        select p.facility_id, p.ends_on from act_places p where p.facility_id = any (scoped) and p.ends_on > p_from and p.ends_on < ends
        union
        select s.id, c.starts_on from scope s cross join (select distinct r.starts_on from reference_cost r
                                                          where r.starts_on > p_from and r.starts_on < ends) c
    ),
    piece as (
        select t.id, t.day as starts, lead(t.day, 1, ends) over (partition by t.id order by t.day) as ends from turn t
    ),
    told as materialized (
        select p.id, p.starts, p.ends, s.kept, s.acted, s.described,
               (select coalesce(sum(a.places), 0) from act_places a where a.facility_id = p.id and a.starts_on <= p.starts
                                                                      and coalesce(a.ends_on, 'infinity') > p.starts) as funded
        from piece p join scope s on s.id = p.id
    ),
    counted as materialized (
        select c.facility_id, c.night, c.opened, c.travaux + c.remise_en_etat + c.desinsectisation + c.sous_occupation as unavailable,
               c.reserved, c.overstay_protected + c.overstay_rejected + c.overstay_other as overstay
        from counted_nights(swept, p_from, ends) c where cardinality(swept) > 0
    ),
    night as (
        select t.id, t.starts, t.funded, t.ends, k.night, k.opened,
               k.travaux + k.remise_en_etat + k.desinsectisation + k.sous_occupation as unavailable, k.reserved,
               k.overstay_protected + k.overstay_rejected + k.overstay_other as overstay
        from told t join kept_night k on k.facility_id = t.id and k.night >= t.starts and k.night < t.ends
        where t.kept
        union all
        select t.id, t.starts, t.funded, t.ends, c.night, c.opened, c.unavailable, c.reserved, c.overstay
        from told t join counted c on c.facility_id = t.id and c.night >= t.starts and c.night < t.ends
    ),
    summed as (
        select n.id, n.starts, sum(n.opened) as opened, sum(greatest(n.funded - n.opened, 0)) as funded_not_open,
               sum(greatest(n.opened - n.funded, 0)) as open_not_funded, sum(n.unavailable) as unavailable,
               sum(n.reserved) as awaited, sum(n.overstay) as overstay, max(n.opened) filter (where n.night = n.ends - 1) as last_open
        from night n group by n.id, n.starts
    ),
    loose as materialized (
        select s.facility_id, s.starts_on, least(coalesce(s.ends_on, ends), ends) as ends_on
        from (select x.* from stay x where x.entry = 'SHELTERING'
              union all
              select x.* from stay x where x.entry <> 'SHELTERING'
                   and x.entry_decision_id in (select d.annuls_id from decision d where d.annuls_id is not null)) s
        where s.facility_id = any (scoped) and not s.cancelled and s.starts_on < ends and coalesce(s.ends_on, ends) > p_from
    ),
    doubled as materialized (
        select distinct s.facility_id, s.id, n::date as night
        from resemblance r
        join stay a on a.person_id = r.one_id and not a.cancelled and a.starts_on < ends and coalesce(a.ends_on, ends) > p_from
        join stay b on b.person_id = r.other_id and not b.cancelled and b.starts_on < ends and coalesce(b.ends_on, ends) > p_from
        cross join lateral (select x.facility_id, x.id, greatest(a.starts_on, b.starts_on, p_from) as starts_on,
                                   least(a.ends_on, b.ends_on, ends) as ends_on
                            from (values (a.facility_id, a.id, a.starts_on), (b.facility_id, b.id, b.starts_on)) x (facility_id, id, starts_on)
                            order by x.starts_on desc, x.id desc limit 1) s
        cross join lateral generate_series(s.starts_on, s.ends_on - 1, interval '1 day') n
        where s.facility_id = any (scoped)
          and not exists (select from told_apart p where p.one_id = r.one_id and p.other_id = r.other_id)
    ),
    undecided as (
        select t.id, t.starts, sum(least(t.ends, l.ends_on) - greatest(t.starts, l.starts_on)) as nights
        from told t join loose l on l.facility_id = t.id and l.starts_on < t.ends and l.ends_on > t.starts
        group by t.id, t.starts
    ),
    twice as (
        select t.id, t.starts, count(*) as nights
        from told t join doubled d on d.facility_id = t.id and d.night >= t.starts and d.night < t.ends
        group by t.id, t.starts
    )
    select t.id, t.starts, t.ends, t.funded::bigint, t.acted, t.described, coalesce(s.opened, 0)::bigint,
           coalesce(s.funded_not_open, t.funded * (t.ends - t.starts))::bigint, coalesce(s.open_not_funded, 0)::bigint,
           coalesce(s.unavailable, 0)::bigint, coalesce(u.nights, 0)::bigint, coalesce(s.awaited, 0)::bigint,
           coalesce(s.overstay, 0)::bigint, coalesce(w.nights, 0)::bigint, s.last_open::bigint
    from told t
    left join summed s on s.id = t.id and s.starts = t.starts
    left join undecided u on u.id = t.id and u.starts = t.starts
    left join twice w on w.id = t.id and w.starts = t.starts;
end $$;

revoke all on function credit_nights(text, date, date) from public;
grant execute on function credit_nights(text, date, date) to ${app};

-- Nights that are kept may be read by several workers where others have to be counted: those by one.
alter function counted_nights(bigint[], date, date) parallel restricted;

-- Few among many: found by themselves.
create index decision_annuls on decision (annuls_id) where annuls_id is not null;
