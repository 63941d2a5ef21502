-- Authorisations, conventions, amendments, tariff orders and contracts, with the places that they give and their papers.

create function money_facilities() returns bigint[]
    language sql stable
    as $$ select case when havre_setting('role') in ('FINANCE', 'HEAD_OFFICE', 'DIRECTOR', 'PREFECTURE', 'IMPORT')
                      then scope_facilities() else '{}'::bigint[] end $$;

create function may_manage_credits() returns boolean
    language sql stable
    as $$ select coalesce(havre_setting('role') in ('FINANCE', 'IMPORT'), false) $$;

-- Of a CPOM, facility_id is null and its facilities are its members. ends_on is the last day that it holds.
create table credit_act (
    id          bigint primary key,
    facility_id bigint references facility,
    nature      text not null check (nature in ('AUTHORISATION', 'CONVENTION', 'AMENDMENT', 'TARIFF_ORDER', 'CPOM', 'CONTRACT')),
    number      text not null constraint credit_act_number check (number ~ '\S' and length(number) <= 60),
    signed_on   date not null,
    starts_on   date not null,
    ends_on     date,
    amends_id   bigint,
    extension   boolean not null default false,
    author_id   bigint references account,
    version     integer not null default 0,
    constraint credit_act_period check (ends_on is null or ends_on >= starts_on),
    constraint credit_act_amends check ((nature = 'AMENDMENT') = (amends_id is not null)),
    constraint credit_act_whose check ((nature = 'CPOM') = (facility_id is null) or nature = 'AMENDMENT'),
    constraint credit_act_one_authorisation exclude using gist (facility_id with =, daterange(starts_on, ends_on, '[]') with &&)
        where (nature = 'AUTHORISATION') deferrable initially immediate,
    constraint credit_act_one_convention exclude using gist (facility_id with =, daterange(starts_on, ends_on, '[]') with &&)
        where (nature in ('CONVENTION', 'CONTRACT')) deferrable initially immediate,
    constraint credit_act_number_taken unique (facility_id, nature, number),
    unique (id, facility_id),
    foreign key (amends_id) references credit_act
);
create index credit_act_amends_id on credit_act (amends_id) where amends_id is not null;

create table cpom_member (
    id          bigint primary key,
    act_id      bigint not null references credit_act,
    facility_id bigint not null references facility,
    joined_on   date not null,
    left_on     date,
    constraint cpom_member_period check (left_on is null or left_on > joined_on),
    constraint cpom_member_once exclude using gist (act_id with =, facility_id with =, daterange(joined_on, left_on) with &&)
);
create index cpom_member_facility on cpom_member (facility_id);

create table credit_paper (
    act_id      bigint constraint credit_paper_once primary key references credit_act,
    media_type  text not null check (media_type in ('application/pdf', 'image/jpeg', 'image/png')),
    content     bytea not null constraint credit_paper_size check (octet_length(content) between 1 and 5242880),
    added_on    date not null,
    author_id   bigint references account
);

-- Places from starts_on up to but not including ends_on; cost_kind is the kind whose reference cost stays with them (R49).
create table act_places (
    id          bigint primary key,
    act_id      bigint not null references credit_act,
    facility_id bigint not null references facility,
    places      integer not null constraint act_places_positive check (places > 0),
    starts_on   date not null,
    ends_on     date,
    cost_kind   text not null check (cost_kind in ('CAO', 'CADA', 'HUDA', 'CAES', 'PRAHDA', 'CPH', 'NH')),
    version     integer not null default 0,
    constraint act_places_period check (ends_on is null or ends_on > starts_on),
    constraint act_places_once exclude using gist (facility_id with =, cost_kind with =, daterange(starts_on, ends_on) with &&)
        deferrable initially immediate
);
create index act_places_act on act_places (act_id);

call keep_history_of('credit_act', 'id');
call keep_history_of('cpom_member', 'id');
call keep_history_of('act_places', 'id');

do $$
declare t text;
begin
    foreach t in array array['cpom_member', 'act_places'] loop
        execute format('alter table %I enable row level security', t);
        execute format('create policy scope on %I for select using (facility_id = any ((select money_facilities())::bigint[]))', t);
        execute format('create policy adds on %I for insert with check ((select may_manage_credits()) and facility_id = any ((select scope_facilities())::bigint[]))', t);
        execute format('create policy changes on %I for update using ((select may_manage_credits()) and facility_id = any ((select scope_facilities())::bigint[]))', t);
        execute format('grant select, insert, update on %I to ${app}', t);
        execute format('alter table %I enable row level security', t || '_history');
        execute format('create policy scope on %I for select using (facility_id = any ((select money_facilities())::bigint[]))', t || '_history');
        execute format('grant select on %I to ${app}', t || '_history');
    end loop;
end $$;

alter table credit_act enable row level security;
create policy scope on credit_act for select using (facility_id = any ((select money_facilities())::bigint[])
    or facility_id is null and exists (select from cpom_member m where m.act_id = credit_act.id));
create policy adds on credit_act for insert with check ((select may_manage_credits())
    and (facility_id is null or facility_id = any ((select scope_facilities())::bigint[])));
create policy changes on credit_act for update using ((select may_manage_credits())
    and (facility_id = any ((select scope_facilities())::bigint[])
         or facility_id is null and exists (select from cpom_member m where m.act_id = credit_act.id)));
grant select, insert, update on credit_act to ${app};
alter table credit_act_history enable row level security;
create policy scope on credit_act_history for select using (facility_id = any ((select money_facilities())::bigint[])
    or facility_id is null and exists (select from cpom_member m where m.act_id = credit_act_history.id));
grant select on credit_act_history to ${app};

alter table credit_paper enable row level security;
create policy scope on credit_paper for select using (exists (select from credit_act a where a.id = credit_paper.act_id));
create policy adds on credit_paper for insert with check ((select may_manage_credits())
    and exists (select from credit_act a where a.id = credit_paper.act_id));
grant select, insert on credit_paper to ${app};

revoke all on function money_facilities(), may_manage_credits() from public;
grant execute on function money_facilities(), may_manage_credits() to ${app};
