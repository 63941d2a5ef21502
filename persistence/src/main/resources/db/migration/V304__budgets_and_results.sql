-- Budgets by groups of charges and products, results and what became of them, staffing, and the documents that came in.

create table budget (
    id          bigint primary key,
    facility_id bigint not null references facility,
    year        integer not null check (year between 2015 and 2100),
    stage       text not null check (stage in ('REQUESTED', 'GRANTED', 'AMENDED', 'ACCOUNT', 'RETAINED')),
    revision    integer not null default 0 check (revision >= 0),
    author_id   bigint references account,
    constraint budget_once unique (facility_id, year, stage, revision),
    unique (id, facility_id)
);
create table budget_line (
    budget_id     bigint not null,
    facility_id   bigint not null references facility,
    side          text not null check (side in ('CHARGE', 'PRODUCT')),
    account_group integer not null check (account_group between 1 and 3),
    amount        numeric(14, 2) not null constraint budget_line_amount check (amount >= 0),
    primary key (budget_id, side, account_group),
    foreign key (budget_id, facility_id) references budget (id, facility_id)
);

-- net is products less charges. What of it the State takes, what is allocated, and, of a subsidised facility, what is
-- recovered, used again, dedicated, or a deficit that the State makes good (R52, R53).
create table budget_result (
    id                  bigint primary key,
    facility_id         bigint not null references facility,
    year                integer not null check (year between 2015 and 2100),
    net                 numeric(14, 2) not null,
    taken_by_state      numeric(14, 2) not null default 0,
    allocation          numeric(14, 2) not null default 0,
    recovered           numeric(14, 2) not null default 0,
    reused              numeric(14, 2) not null default 0,
    dedicated           numeric(14, 2) not null default 0,
    compensated_deficit numeric(14, 2) not null default 0,
    author_id           bigint references account,
    version             integer not null default 0,
    constraint budget_result_once unique (facility_id, year),
    unique (id, facility_id)
);
create table result_detail (
    result_id   bigint not null,
    facility_id bigint not null references facility,
    kind        text not null check (kind in ('INVESTMENT_RESERVE', 'NON_RENEWABLE_CHARGES', 'DEFICIT_RESERVE', 'WORKING_CAPITAL_RESERVE',
                    'DEPRECIATION_RESERVE', 'CARRIED_FORWARD', 'OTHER')),
    amount      numeric(14, 2) not null,
    primary key (result_id, kind),
    foreign key (result_id, facility_id) references budget_result (id, facility_id)
);

create table staffing (
    id          bigint primary key,
    facility_id bigint not null references facility,
    year        integer not null check (year between 2015 and 2100),
    etp         numeric(7, 2) not null constraint staffing_etp check (etp > 0),
    author_id   bigint references account,
    version     integer not null default 0,
    constraint staffing_once unique (facility_id, year)
);

create table document_received (
    id          bigint primary key,
    facility_id bigint not null references facility,
    year        integer not null check (year between 2015 and 2100),
    document    text not null check (document in ('BUDGET_REQUESTED', 'BUDGET_RETAINED', 'ACCOUNT_SUBMITTED', 'ACTIVITY_REPORT',
                    'ACCOUNT_RETAINED', 'SUBSIDY_REQUEST', 'FINANCIAL_REPORT')),
    received_on date not null,
    author_id   bigint references account,
    constraint document_received_once unique (facility_id, year, document)
);

call keep_history_of('budget_result', 'id');
call keep_history_of('staffing', 'id');
call keep_history_of('document_received', 'id');

do $$
declare t text;
begin
    foreach t in array array['budget', 'budget_line', 'budget_result', 'result_detail', 'staffing', 'document_received'] loop
        execute format('alter table %I enable row level security', t);
        execute format('create policy scope on %I for select using (facility_id = any ((select money_facilities())::bigint[]))', t);
        execute format('create policy adds on %I for insert with check ((select may_manage_credits()) and facility_id = any ((select scope_facilities())::bigint[]))', t);
        execute format('create policy changes on %I for update using ((select may_manage_credits()) and facility_id = any ((select scope_facilities())::bigint[]))', t);
        execute format('grant select, insert, update on %I to ${app}', t);
    end loop;
    foreach t in array array['budget_result_history', 'staffing_history', 'document_received_history'] loop
        execute format('alter table %I enable row level security', t);
        execute format('create policy scope on %I for select using (facility_id = any ((select money_facilities())::bigint[]))', t);
        execute format('grant select on %I to ${app}', t);
    end loop;
end $$;
