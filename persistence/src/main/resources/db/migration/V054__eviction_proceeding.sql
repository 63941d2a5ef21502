-- From the formal notice to the judge's order and its execution, for a household that stays beyond its last authorised day
-- (CESEDA R.552-15, L.552-15). No word of anybody's story: dates, the case of the text, and where it stands.
create table eviction_proceeding (
    id             bigint primary key,
    facility_id    bigint not null references facility,
    household_id   bigint not null references household,
    state          text not null check (state in ('NOTIFIED', 'APPLIED', 'ORDERED', 'DISMISSED', 'EXECUTED', 'CLOSED')),
    given_by       text not null check (given_by in ('PREFECT', 'MANAGER')),
    notified_on    date not null,
    leave_by       date not null,
    permit         boolean not null,
    returning_home text not null check (returning_home in ('NONE', 'MADE', 'REFUSED')),
    offers_refused integer not null check (offers_refused between 0 and 99),
    category       text not null check (category in ('PROTECTED', 'REJECTED', 'OTHER')),
    applied_on     date,
    final_on       date,
    breach         boolean not null default false,
    ruled_on       date,
    executed_on    date,
    closed_on      date,
    author_id      bigint references account,
    version        integer not null default 0,
    constraint eviction_notice_leaves_time check (leave_by >= notified_on),
    constraint eviction_in_order check (applied_on > leave_by and ruled_on >= applied_on and executed_on >= ruled_on
                                        and closed_on >= notified_on)
);
create index eviction_proceeding_facility on eviction_proceeding (facility_id);
create unique index eviction_one_open on eviction_proceeding (household_id) where state in ('NOTIFIED', 'APPLIED', 'ORDERED');

alter table eviction_proceeding enable row level security;
create policy scope on eviction_proceeding using (facility_id = any ((select people_facilities())::bigint[]));
grant select, insert, update on eviction_proceeding to ${app};

call keep_history_of('eviction_proceeding', 'id');
alter table eviction_proceeding_history enable row level security;
create policy scope on eviction_proceeding_history using (facility_id = any ((select people_facilities())::bigint[]));
grant select on eviction_proceeding_history to ${app};

-- The ministry's four counters of a month, for each department of the caller's scope: counts without a name.
--   left_alone    rejected people who left without a measure;  notices   households given notice by the prefect
--   applications  households brought before the judge;         executed  households ordered out, and out
create function eviction_counters(p_from date, p_to date)
    returns table (department_code text, department text, left_alone bigint, notices bigint, applications bigint, executed bigint)
    language sql stable security definer set search_path = public, pg_temp as $$
    with scope as materialized (
        select f.id, f.department_code from facility f where f.id = any (scope_facilities())
    ),
    counted as (
        select s.department_code, count(*) as left_alone, 0::bigint as notices, 0::bigint as applications, 0::bigint as executed
        from scope s join stay t on t.facility_id = s.id
        where t.exit_reason = 'DEBOUTE_SANS_MESURE' and not t.cancelled and t.ends_on >= p_from and t.ends_on < p_to
        group by 1
        union all
        select s.department_code, 0, count(*) filter (where e.given_by = 'PREFECT' and e.notified_on >= p_from and e.notified_on < p_to),
               count(*) filter (where e.applied_on >= p_from and e.applied_on < p_to),
               count(*) filter (where e.executed_on >= p_from and e.executed_on < p_to)
        from scope s join eviction_proceeding e on e.facility_id = s.id
        group by 1
    )
    select d.code, d.name, coalesce(sum(c.left_alone), 0)::bigint, coalesce(sum(c.notices), 0)::bigint,
           coalesce(sum(c.applications), 0)::bigint, coalesce(sum(c.executed), 0)::bigint
    from department d left join counted c on c.department_code = d.code
    where d.code in (select s.department_code from scope s)
    group by d.code, d.name order by d.code
    $$;

revoke all on function eviction_counters(date, date) from public;
grant execute on function eviction_counters(date, date) to ${app};
