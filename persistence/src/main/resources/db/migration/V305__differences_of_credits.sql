-- What the reconciliation found to differ. It opens and closes by its cause alone; what people say of it stays with it.
create table reconciliation_difference (
    id            bigint primary key,
    type          text not null check (type ~ '^[A-Z][A-Z_]{1,39}$'),
    facility_id   bigint references facility,
    region_code   text not null references region,
    year          integer not null check (year between 2015 and 2100),
    month         date check (month = date_trunc('month', month)),
    target        text not null default '' check (length(target) <= 60),
    amount        numeric(14, 2),
    first_seen_on date not null,
    closed_on     date constraint reconciliation_difference_closed check (closed_on >= first_seen_on),
    owner_id      bigint references account,
    version       integer not null default 0
);
-- Of what is open, one of each kind about the same.
create unique index reconciliation_difference_open on reconciliation_difference
    (type, coalesce(facility_id, 0), region_code, year, coalesce(month, '2000-01-01'), target) where closed_on is null;
create index reconciliation_difference_year on reconciliation_difference (year, facility_id);

-- The latest word stands: whether the difference is justified, and why.
create table reconciliation_word (
    id            bigint primary key,
    difference_id bigint not null references reconciliation_difference,
    state         text not null check (state in ('OPEN', 'JUSTIFIED')),
    comment       text not null constraint reconciliation_word_comment check (comment ~ '\S' and length(comment) <= 200),
    author_id     bigint not null references account,
    author_name   text not null,
    recorded_at   timestamptz not null default recording_instant()
);
create index reconciliation_word_difference on reconciliation_word (difference_id);

call keep_history_of('reconciliation_difference', 'id');

do $$
declare t text;
begin
    foreach t in array array['reconciliation_difference', 'reconciliation_difference_history'] loop
        execute format('alter table %I enable row level security', t);
        execute format('create policy scope on %I for select using (facility_id = any ((select money_facilities())::bigint[])
                        or facility_id is null and region_code = any ((select money_regions())::text[]))', t);
        execute format('grant select on %I to ${app}', t);
    end loop;
    create policy adds on reconciliation_difference for insert with check ((select may_manage_credits()) and region_code = any ((select money_regions())::text[])
        and (facility_id is null or facility_id = any ((select scope_facilities())::bigint[])));
    create policy changes on reconciliation_difference for update using ((select may_manage_credits()) and region_code = any ((select money_regions())::text[])
        and (facility_id is null or facility_id = any ((select scope_facilities())::bigint[])));
    grant insert, update on reconciliation_difference to ${app};
end $$;

alter table reconciliation_word enable row level security;
create policy scope on reconciliation_word for select using (exists (select from reconciliation_difference d where d.id = reconciliation_word.difference_id));
create policy said on reconciliation_word for insert with check ((select may_manage_credits()) and author_id = havre_setting('account')::bigint
    and exists (select from reconciliation_difference d where d.id = reconciliation_word.difference_id));
grant select, insert on reconciliation_word to ${app};
