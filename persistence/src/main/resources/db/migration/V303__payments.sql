-- What was committed and paid, what is asked back, and the service that was certified before the balance is paid.

create table commitment (
    id          bigint primary key,
    number      text not null constraint commitment_number check (number ~ '^\d{10}$'),
    operator_id bigint not null references operator,
    facility_id bigint references facility,
    region_code text not null references region,
    programme   integer not null check (programme in (303, 104)),
    year_from   integer not null check (year_from between 2015 and 2100),
    year_to     integer not null,
    ae          numeric(14, 2) not null constraint commitment_ae check (ae >= 0),
    version     integer not null default 0,
    constraint commitment_years check (year_to >= year_from and year_to < year_from + 10),
    constraint commitment_number_taken unique (number)
);
create index commitment_facility on commitment (facility_id);

create table payment (
    id                bigint primary key,
    facility_id       bigint not null references facility,
    operator_id       bigint not null references operator,
    year              integer not null check (year between 2015 and 2100),
    programme         integer not null check (programme in (303, 104)),
    amount            numeric(14, 2) not null constraint payment_positive check (amount > 0),
    paid_on           date not null,
    commitment_number text not null constraint payment_commitment_number check (commitment_number ~ '^\d{10}$'),
    request_number    text not null constraint payment_request_number check (request_number ~ '^\d{4,12}$'),
    label             text check (length(label) <= 100),
    author_id         bigint references account,
    constraint payment_request_once unique (commitment_number, request_number)
);
create index payment_of_year on payment (facility_id, year);

-- A payment is of the programme of what was granted for its year; the facility is locked so that neither slips past the other.
create function programmes_agree() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    perform from facility where id = new.facility_id for no key update;
    if exists (select from allocation a where a.facility_id = new.facility_id and a.year = new.year and a.programme <> new.programme)
       or exists (select from payment p where p.facility_id = new.facility_id and p.year = new.year and p.programme <> new.programme) then
        raise exception using errcode = '23514', constraint = 'payment_programme',
            message = 'a payment is of another programme than the grant of its year';
    end if;
    return null;
end $$;
revoke all on function programmes_agree() from public;
create constraint trigger programmes_agree after insert or update on payment for each row execute function programmes_agree();
create constraint trigger programmes_agree after insert or update on allocation for each row execute function programmes_agree();

create table recovery_order (
    id          bigint primary key,
    facility_id bigint not null references facility,
    year        integer not null check (year between 2015 and 2100),
    amount      numeric(14, 2) not null constraint recovery_order_amount check (amount > 0),
    number      text not null constraint recovery_order_number check (number ~ '\S' and length(number) <= 40),
    issued_on   date not null,
    reason      text not null check (reason in ('RESULT', 'UNDER_ACTIVITY', 'OVERPAYMENT')),
    author_id   bigint references account,
    constraint recovery_order_once unique (facility_id, number)
);

-- Days from starts_on to the last day ends_on. nights is null until all of its months are closed.
create table service_certificate (
    id           bigint primary key,
    facility_id  bigint not null references facility,
    starts_on    date not null,
    ends_on      date not null,
    place_days   bigint not null check (place_days >= 0),
    nights       bigint check (nights >= 0),
    certified_on date not null,
    author_id    bigint not null references account,
    constraint service_certificate_period check (ends_on >= starts_on),
    constraint service_certificate_over check (certified_on > ends_on),
    constraint service_certificate_once exclude using gist (facility_id with =, daterange(starts_on, ends_on, '[]') with &&)
);

call keep_history_of('commitment', 'id');
call keep_history_of('payment', 'id');
call keep_history_of('recovery_order', 'id');
call keep_history_of('service_certificate', 'id');

do $$
declare t text;
begin
    foreach t in array array['payment', 'recovery_order', 'service_certificate'] loop
        execute format('alter table %I enable row level security', t);
        execute format('create policy scope on %I for select using (facility_id = any ((select money_facilities())::bigint[]))', t);
        execute format('create policy adds on %I for insert with check ((select may_manage_credits()) and facility_id = any ((select scope_facilities())::bigint[]))', t);
        execute format('grant select, insert on %I to ${app}', t);
        execute format('alter table %I enable row level security', t || '_history');
        execute format('create policy scope on %I for select using (facility_id = any ((select money_facilities())::bigint[]))', t || '_history');
        execute format('grant select on %I to ${app}', t || '_history');
    end loop;
    foreach t in array array['commitment', 'commitment_history'] loop
        execute format('alter table %I enable row level security', t);
        execute format('create policy scope on %I for select using (facility_id = any ((select money_facilities())::bigint[])
                        or facility_id is null and region_code = any ((select money_regions())::text[]))', t);
        execute format('grant select on %I to ${app}', t);
    end loop;
    create policy adds on commitment for insert with check ((select may_manage_credits()) and region_code = any ((select money_regions())::text[])
        and (facility_id is null or facility_id = any ((select scope_facilities())::bigint[])));
    create policy changes on commitment for update using ((select may_manage_credits()) and region_code = any ((select money_regions())::text[]));
    grant insert, update on commitment to ${app};
end $$;
