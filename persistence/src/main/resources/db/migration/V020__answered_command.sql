-- A command sent twice under one key is carried out once; the second time it gets the first answer.

create table answered_command (
    account_id  bigint not null references account,
    key         text not null check (length(key) between 1 and 200),
    request     bytea not null,
    status      smallint,
    body        text,
    answered_at timestamptz not null,
    primary key (account_id, key)
);

alter table answered_command enable row level security;
create policy own on answered_command using (account_id = havre_setting('account')::bigint);
grant select, insert, update on answered_command to ${app};
