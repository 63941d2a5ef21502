-- What the checks K1 to K34 ask about and had no column: evaluations, labels, places for some that an act grants, the days that
-- an act's paper says. What they find is kept as differences are, under the name of the check.

-- When a facility was evaluated from outside (CASF L.312-8; K8).
create table facility_evaluation (
    id           bigint primary key,
    facility_id  bigint not null references facility,
    evaluated_on date not null,
    author_id    bigint references account,
    constraint facility_evaluation_once unique (facility_id, evaluated_on)
);

-- That a facility says of itself that it keeps places for some; ends_on is the first day on which it no longer does (K12, K13).
create table facility_label (
    id          bigint primary key,
    facility_id bigint not null references facility,
    attribute   text not null check (attribute in ('LGBT', 'FVV_TEH')),
    starts_on   date not null,
    ends_on     date,
    author_id   bigint references account,
    version     integer not null default 0,
    constraint facility_label_period check (ends_on is null or ends_on > starts_on),
    constraint facility_label_once exclude using gist (facility_id with =, attribute with =, daterange(starts_on, ends_on) with &&)
);

-- How many places for some an act grants; the latest act in force that speaks of them counts (K9 to K11).
create table act_special_places (
    id          bigint primary key,
    act_id      bigint not null,
    facility_id bigint not null references facility,
    attribute   text not null check (attribute in ('STEP_FREE', 'LGBT', 'FVV_TEH')),
    places      integer not null constraint act_special_places_number check (places >= 0),
    constraint act_special_places_once unique (act_id, attribute),
    foreign key (act_id, facility_id) references credit_act (id, facility_id)
);
create index act_special_places_facility on act_special_places (facility_id);

call keep_history_of('facility_evaluation', 'id');
call keep_history_of('facility_label', 'id');
call keep_history_of('act_special_places', 'id');

do $$
declare t text;
begin
    foreach t in array array['facility_evaluation', 'facility_label', 'act_special_places'] loop
        execute format('alter table %I enable row level security', t);
        execute format('create policy scope on %I for select using (facility_id = any ((select money_facilities())::bigint[]))', t);
        execute format('create policy adds on %I for insert with check ((select may_manage_credits()) and facility_id = any ((select scope_facilities())::bigint[]))', t);
        execute format('grant select, insert on %I to ${app}', t);
        execute format('alter table %I enable row level security', t || '_history');
        execute format('create policy scope on %I for select using (facility_id = any ((select money_facilities())::bigint[]))', t || '_history');
        execute format('grant select on %I to ${app}', t || '_history');
    end loop;
end $$;
create policy changes on facility_label for update using ((select may_manage_credits()) and facility_id = any ((select scope_facilities())::bigint[]));
grant update on facility_label to ${app};

-- The days as the attached paper says them, read by whoever attaches it; last_day is the last one (K6, K7).
alter table credit_paper
    add column starts_on date,
    add column last_day  date,
    add constraint credit_paper_days check (last_day is null or starts_on is not null and last_day >= starts_on);

-- Another act may end one early: the first version of its row is the act as it was signed.
create index credit_act_history_versions on credit_act_history (id);

-- Where checks begin to ask is dated, and how sure it is: V read at its source, I inferred, M from memory and to be confirmed.
alter table policy_value add column certainty text check (certainty in ('V', 'I', 'M'));
update policy_value set certainty = 'V', source = replace(source, ', to be confirmed', '')
where name in ('UNAVAILABLE_PERCENT', 'OVERSTAY_PERCENT_ALL', 'CAPACITY_GAP_PERCENT', 'EVALUATION_YEARS', 'PLACES_PER_POST_TARIFFED',
    'PLACES_PER_POST_SUBSIDISED', 'PLACES_PER_POST_LEAST', 'DAILY_COST_LEAST');
update policy_value set certainty = 'M' where name = 'INSTALMENT_DAY';

-- A check is named K1 to K34; what it finds of a facility as it is today is tied to no year: nought.
alter table reconciliation_difference
    drop constraint reconciliation_difference_type_check,
    drop constraint reconciliation_difference_year_check,
    add constraint reconciliation_difference_type_check check (type ~ '^[A-Z][A-Z0-9_]{1,39}$'),
    add constraint reconciliation_difference_year_check check (year between 2015 and 2100 or year = 0 and type ~ '^K\d+$');

-- Open places of facilities on a day, and how many of them are for some. Counts, and never a unit: for whom one is kept is told to
-- nobody who only follows the money.
create function credit_places(p_facilities bigint[], p_day date)
    returns table (facility_id bigint, opened bigint, step_free bigint, lgbt bigint, fvv_teh bigint)
    language sql stable security definer set search_path = public, pg_temp as $$
    select p.facility_id, count(*) filter (where o.open), count(*) filter (where o.open and u.step_free),
           count(*) filter (where o.open and k.kept_for = 'LGBT'), count(*) filter (where o.open and k.kept_for = 'FVV_TEH')
    from place p
    join unit u on u.id = p.unit_id and not u.transitory
    left join unit_keeping k on k.unit_id = u.id
    cross join lateral (select p.starts_on <= p_day and coalesce(p.ends_on, 'infinity') > p_day as open) o
    where p.facility_id = any (p_facilities) and p.facility_id = any ((select money_facilities())::bigint[])
    group by p.facility_id
    $$;

-- How many facilities each multi-year contract is for, of whatever scope: of those that have joined it and not left.
create function cpom_sizes(p_day date) returns table (act_id bigint, members bigint)
    language sql stable security definer set search_path = public, pg_temp as $$
    select m.act_id, count(distinct m.facility_id) filter (where coalesce(m.left_on, 'infinity') > p_day)
    from cpom_member m
    where m.act_id in (select x.act_id from cpom_member x where x.facility_id = any ((select money_facilities())::bigint[]))
    group by m.act_id
    $$;

revoke all on function credit_places(bigint[], date), cpom_sizes(date) from public;
grant execute on function credit_places(bigint[], date), cpom_sizes(date) to ${app};
