-- A facility asks OFII to transfer a household; OFII answers with its reasons. Neither a story nor a diagnosis has a place here.

create table transfer_ask (
    id           bigint primary key,
    facility_id  bigint not null references facility,
    household_id bigint not null references household,
    ground       text not null check (ground in ('VULNERABILITY', 'HOUSE_RULES')),
    asked_on     date not null,
    author_id    bigint references account,
    state        text not null check (state in ('ASKED', 'GRANTED', 'REFUSED')),
    answered_on  date,
    because      text check (length(because) <= 200),
    answered_by  bigint references account,
    version      integer not null default 0,
    constraint transfer_ask_answered_check check ((state = 'ASKED') = (answered_on is null) and (state = 'ASKED') = (because is null)),
    constraint transfer_ask_once exclude using gist (household_id with =, facility_id with =) where (state = 'ASKED')
);
create index transfer_ask_facility on transfer_ask (facility_id);

alter table transfer_ask enable row level security;
create policy scope on transfer_ask using (facility_id = any ((select people_facilities())::bigint[]));
grant select, insert, update on transfer_ask to ${app};

insert into policy_value values
    ('TRANSFER_ANSWER_DAYS', '2015-11-01', 15, 'no text fixes it: OFII answers a request for a transfer within 15 days, as a product rule');
