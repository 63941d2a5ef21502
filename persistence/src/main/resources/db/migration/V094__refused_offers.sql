-- Offers that a household has refused, of a home, of another facility, of help to go back: what the conditions of a formal
-- notice and of an application to the judge count (CESEDA R.552-15, L.552-15). A reason in a few words, no story.
create table refused_offer (
    id                bigint primary key,
    facility_id       bigint not null references facility,
    household_id      bigint not null references household,
    kind              text not null check (kind in ('HOUSING', 'ACCOMMODATION', 'TRANSFER', 'RETURN_AID')),
    offered_on        date not null,
    refused_on        date not null,
    legitimate        boolean not null,
    because           text not null check (because <> '' and length(because) <= 200),
    cancelled_because text check (cancelled_because <> '' and length(cancelled_because) <= 200),
    author_id         bigint not null references account,
    recorded_at       timestamptz not null default recording_instant(),
    version           integer not null default 0,
    constraint refused_offer_in_order check (refused_on >= offered_on)
);
create unique index refused_offer_once on refused_offer (household_id, kind, offered_on) where cancelled_because is null;
create index refused_offer_facility on refused_offer (facility_id);

alter table refused_offer enable row level security;
grant select, insert on refused_offer to ${app};
grant update (cancelled_because, version) on refused_offer to ${app};
create policy scope on refused_offer for select using (facility_id = any ((select people_facilities())::bigint[]));
create policy tell on refused_offer for insert
    with check (havre_setting('role') in ('SOCIAL', 'DIRECTOR', 'PREFECTURE') and author_id = havre_setting('account')::bigint
                and facility_id = any ((select people_facilities())::bigint[]));
create policy cancel on refused_offer for update
    using (havre_setting('role') in ('SOCIAL', 'DIRECTOR', 'PREFECTURE')
           and facility_id = any ((select people_facilities())::bigint[]));
