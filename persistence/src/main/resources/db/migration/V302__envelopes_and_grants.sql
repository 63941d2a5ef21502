-- From the region's envelope to what each facility is granted a year, and when it falls due.

create function money_regions() returns text[]
    language sql stable security definer set search_path = public, pg_temp
    as $$ select array(select distinct d.region_code from facility f join department d on d.code = f.department_code
                       where f.id = any ((select money_facilities())::bigint[])) $$;
revoke all on function money_regions() from public;
grant execute on function money_regions() to ${app};

-- AE and CP stand apart, and so do the programmes: nothing is summed across them.
create table envelope (
    id          bigint primary key,
    programme   integer not null check (programme in (303, 104)),
    region_code text not null references region,
    year        integer not null check (year between 2015 and 2100),
    level       text not null check (level in ('BOP', 'UO', 'DRL', 'SUBSIDY', 'RESERVE')),
    name        text not null default '' check (length(name) <= 100),
    ae          numeric(14, 2) not null constraint envelope_ae check (ae >= 0),
    cp          numeric(14, 2) not null constraint envelope_cp check (cp >= 0),
    version     integer not null default 0,
    constraint envelope_once unique (programme, region_code, year, level, name)
);
call keep_history_of('envelope', 'id');

-- The latest revision stands; an amendment follows the one before it. Tariffed grants (DGF) have no planned instalments.
create table allocation (
    id            bigint primary key,
    facility_id   bigint not null references facility,
    year          integer not null check (year between 2015 and 2100),
    revision      integer not null default 0 check (revision >= 0),
    follows       integer constraint allocation_follows check (follows = revision - 1),
    programme     integer not null check (programme in (303, 104)),
    form          text not null check (form in ('DGF', 'SUBSIDY', 'CONTRACT')),
    act_id        bigint,
    amount        numeric(14, 2) not null constraint allocation_amount check (amount >= 0),
    non_renewable numeric(14, 2) not null default 0,
    signed_on     date not null,
    catch_up      text check (catch_up in ('SPREAD', 'NEXT_PAYMENT')),
    author_id     bigint references account,
    constraint allocation_one_a_year unique (facility_id, year, revision),
    constraint allocation_in_order foreign key (facility_id, year, follows) references allocation (facility_id, year, revision),
    constraint allocation_non_renewable check (non_renewable between 0 and amount),
    constraint allocation_catch_up check ((form = 'DGF') = (catch_up is not null)),
    foreign key (act_id, facility_id) references credit_act (id, facility_id),
    check ((revision = 0) = (follows is null))
);

create table planned_instalment (
    id            bigint primary key,
    allocation_id bigint not null references allocation,
    facility_id   bigint not null references facility,
    due_on        date not null,
    amount        numeric(14, 2) not null constraint planned_instalment_amount check (amount >= 0),
    constraint planned_instalment_same_day unique (allocation_id, due_on)
);
create index planned_instalment_facility on planned_instalment (facility_id);

-- What is planned comes to what is granted; told when the transaction ends, as rows come one by one.
create function instalments_add_up() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    whose bigint := (to_jsonb(new) ->> tg_argv[0])::bigint;
begin
    if exists (select from allocation a left join planned_instalment p on p.allocation_id = a.id where a.id = whose
               group by a.id having case a.form when 'DGF' then count(p.id) > 0 else coalesce(sum(p.amount), 0) <> a.amount end) then
        raise exception using errcode = '23514', constraint = 'planned_instalment_sum',
            message = 'planned instalments do not come to the amount granted';
    end if;
    return null;
end $$;
revoke all on function instalments_add_up() from public;
create constraint trigger instalments_add_up after insert or update on planned_instalment deferrable initially deferred
    for each row execute function instalments_add_up('allocation_id');
create constraint trigger instalments_add_up after insert or update on allocation deferrable initially deferred
    for each row execute function instalments_add_up('id');

call keep_history_of('allocation', 'id');

alter table envelope enable row level security;
alter table envelope_history enable row level security;
create policy scope on envelope for select using (region_code = any ((select money_regions())::text[]));
create policy adds on envelope for insert with check ((select may_manage_credits()) and region_code = any ((select money_regions())::text[]));
create policy changes on envelope for update using ((select may_manage_credits()) and region_code = any ((select money_regions())::text[]));
create policy scope on envelope_history for select using (region_code = any ((select money_regions())::text[]));
grant select, insert, update on envelope to ${app};
grant select on envelope_history to ${app};

do $$
declare t text;
begin
    foreach t in array array['allocation', 'planned_instalment'] loop
        execute format('alter table %I enable row level security', t);
        execute format('create policy scope on %I for select using (facility_id = any ((select money_facilities())::bigint[]))', t);
        execute format('create policy adds on %I for insert with check ((select may_manage_credits()) and facility_id = any ((select scope_facilities())::bigint[]))', t);
        execute format('grant select, insert on %I to ${app}', t);
    end loop;
    alter table allocation_history enable row level security;
    create policy scope on allocation_history for select using (facility_id = any ((select money_facilities())::bigint[]));
    grant select on allocation_history to ${app};
end $$;
