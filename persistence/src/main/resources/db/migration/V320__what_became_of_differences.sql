-- What became of each difference, one word for each state that it took and each amount that it was justified for; a word
-- without an author is the reconciliation's own. count: of nights, days or places. frozen: whether its facts are those of
-- closed months. traces: the months, nights and acts behind it, each as its kind and its plain reference.
alter table reconciliation_difference
    add column count bigint not null default 0,
    add column frozen boolean not null default false,
    add column traces text[] not null default '{}',
    add column owner_name text constraint reconciliation_difference_owner check ((owner_name is null) = (owner_id is null));
-- Versions are written by position: when one was recorded stays their last column.
alter table reconciliation_difference_history rename column recorded to recorded_before;
alter table reconciliation_difference_history add column count bigint, add column frozen boolean, add column traces text[],
    add column owner_name text, add column recorded tstzrange;
update reconciliation_difference_history set recorded = recorded_before, count = 0, frozen = false, traces = '{}';
alter table reconciliation_difference_history drop column recorded_before;
alter table reconciliation_difference_history alter column recorded set not null;
create index on reconciliation_difference_history (id) where upper_inf(recorded);

alter table reconciliation_word drop constraint reconciliation_word_state_check;
alter table reconciliation_word add constraint reconciliation_word_state_check check (state in ('OPEN', 'JUSTIFIED', 'CLOSED'));
alter table reconciliation_word
    alter column comment drop not null,
    alter column author_id drop not null,
    alter column author_name drop not null,
    add column said_on date not null default business_day(),
    add column amount numeric(14, 2),
    add constraint reconciliation_word_said_by_somebody check ((author_id is null) = (comment is null)
        and (author_id is null) = (author_name is null) and (state <> 'JUSTIFIED' or author_id is not null));
drop policy said on reconciliation_word;
create policy said on reconciliation_word for insert with check ((select may_manage_credits())
    and (author_id is null or author_id = havre_setting('account')::bigint)
    and exists (select from reconciliation_difference d where d.id = reconciliation_word.difference_id));

-- By night nobody has entered: then all money is reconciled, and nobody is seen.
create function enter_reconciliation(p_now timestamptz, p_today date) returns void
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    perform set_config('havre.account', '', true), set_config('havre.role', 'RECONCILE', true),
            set_config('havre.facilities', coalesce((select array_agg(id order by id) from facility), '{}')::text, true),
            set_config('havre.directorates', '{}', true),
            set_config('havre.now', p_now::text, true), set_config('havre.today', p_today::text, true);
end $$;

create or replace function money_facilities() returns bigint[]
    language sql stable
    as $$ select case when havre_setting('role') in ('FINANCE', 'HEAD_OFFICE', 'DIRECTOR', 'PREFECTURE', 'IMPORT', 'RECONCILE')
                      then scope_facilities() else '{}'::bigint[] end $$;

create or replace function may_manage_credits() returns boolean
    language sql stable
    as $$ select coalesce(havre_setting('role') in ('FINANCE', 'IMPORT', 'RECONCILE'), false) $$;

-- Regions of which the scope holds every facility: whoever sees a part of one cannot tell what all of it was granted.
create function money_regions_whole() returns text[]
    language sql stable security definer set search_path = public, pg_temp
    as $$
    select coalesce(array_agg(region_code), '{}') from (
        select d.region_code from facility f join department d on d.code = f.department_code
        group by d.region_code having bool_and(f.id = any ((select money_facilities())::bigint[]))) whole $$;

-- The commitments on which facilities of the scope were paid for a year, with everything that was paid on each of them, for
-- whatever facility and year.
create function commitments_drawn(p_year integer)
    returns table (facility_id bigint, number text, ae numeric, paid numeric)
    language sql stable security definer set search_path = public, pg_temp as $$
    with used as (
        select distinct p.facility_id, p.commitment_number from payment p
        where p.year = p_year and p.facility_id = any ((select money_facilities())::bigint[])
    ),
    drawn as (
        select p.commitment_number, sum(p.amount) as paid from payment p
        where p.commitment_number in (select commitment_number from used) group by 1
    )
    select u.facility_id, c.number, c.ae, d.paid
    from used u join commitment c on c.number = u.commitment_number join drawn d on d.commitment_number = c.number
    $$;

-- Who may own a difference: whoever looks after the money of some of the caller's facilities today.
create function credit_owners() returns table (id bigint, name text)
    language sql stable security definer set search_path = public, pg_temp as $$
    select a.id, a.display_name
    from account a join account_right r on r.account_id = a.id and r.role = 'FINANCE'
         and r.starts_on <= business_day() and (r.ends_on is null or business_day() < r.ends_on)
    where may_manage_credits() and a.enabled
      and facilities_of_scope(r.id, r.scope, r.scope_key, business_day()) && money_facilities()
    $$;

-- The nights of a year that are over, in pieces: cut where a month begins, where an act's places change, where a reference cost
-- does; so each piece has one number of funded places and one daily cost. Counts, and never a name.
--   funded     places that acts fund, of each night; acted: whether any act says so at all, described: whether places are
--   last_open  open places on the piece's last night
--   undecided  nights of people who are sheltered, or came by a decision that was annulled
create function credit_nights(p_region text, p_from date, p_to date)
    returns table (facility_id bigint, starts_on date, ends_on date, funded bigint, acted boolean, described boolean, opened bigint,
                   funded_not_open bigint, open_not_funded bigint, unavailable bigint, undecided bigint, awaited bigint,
                   overstay bigint, last_open bigint)
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
        select s.facility_id, s.starts_on, least(coalesce(s.ends_on, ends), ends) as ends_on from stay s
        where s.facility_id = any (scoped) and not s.cancelled and s.starts_on < ends and coalesce(s.ends_on, ends) > p_from
          and (s.entry = 'SHELTERING' or exists (select from decision d where d.annuls_id = s.entry_decision_id))
    ),
    undecided as (
        select t.id, t.starts, sum(least(t.ends, l.ends_on) - greatest(t.starts, l.starts_on)) as nights
        from told t join loose l on l.facility_id = t.id and l.starts_on < t.ends and l.ends_on > t.starts
        group by t.id, t.starts
    )
    select t.id, t.starts, t.ends, t.funded::bigint, t.acted, t.described, coalesce(s.opened, 0)::bigint,
           coalesce(s.funded_not_open, t.funded * (t.ends - t.starts))::bigint, coalesce(s.open_not_funded, 0)::bigint,
           coalesce(s.unavailable, 0)::bigint, coalesce(u.nights, 0)::bigint, coalesce(s.awaited, 0)::bigint,
           coalesce(s.overstay, 0)::bigint, s.last_open::bigint
    from told t
    left join summed s on s.id = t.id and s.starts = t.starts
    left join undecided u on u.id = t.id and u.starts = t.starts;
end $$;

revoke all on function enter_reconciliation(timestamptz, date), money_regions_whole(), commitments_drawn(integer), credit_owners(),
    credit_nights(text, date, date) from public;
grant execute on function enter_reconciliation(timestamptz, date), money_regions_whole(), commitments_drawn(integer), credit_owners(),
    credit_nights(text, date, date) to ${app};

-- From how many hundredths of the open places on those out of service are asked about (K33); by how many an act and the addresses
-- may differ (K14), and how old the last evaluation may be (K8).
insert into policy_value values
    ('UNAVAILABLE_PERCENT', '2015-11-01', 3, 'Cahier des charges; the State''s own tool'),
    ('CAPACITY_GAP_PERCENT', '2015-11-01', 10, 'The State''s own tool'),
    ('EVALUATION_YEARS', '2015-11-01', 5, 'The State''s own tool');
