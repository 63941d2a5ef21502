-- What OFII decides: numbered, dated, never changed afterwards; an error is annulled by another decision.

create table decision (
    id             bigint primary key,
    number         text not null constraint decision_number_taken unique check (number <> '' and length(number) <= 40),
    nature         text not null check (nature in ('ADMISSION', 'TRANSFER', 'EXIT', 'STAY_GRANTED', 'EXTENSION',
                       'WITHDRAWAL', 'REFUSAL', 'ANNULMENT')),
    household_id   bigint not null references household,
    person_id      bigint references person,
    facility_id    bigint references facility,
    decided_on     date not null,
    notified_on    date,
    effective_on   date,
    end_of_care_on date,
    granted_until  date,
    ground         text check (length(ground) <= 200),
    annuls_id      bigint constraint decision_annulled_once unique references decision,
    transcribed    boolean not null default false,
    author_id      bigint references account,
    constraint decision_names_where_to check ((nature in ('ADMISSION', 'TRANSFER')) = (facility_id is not null)),
    constraint decision_names_the_annulled check ((nature = 'ANNULMENT') = (annuls_id is not null)),
    constraint decision_names_until check (nature not in ('STAY_GRANTED', 'EXTENSION') or granted_until is not null)
);
create index decision_household on decision (household_id);
create index decision_person on decision (person_id) where person_id is not null;
create index decision_facility on decision (facility_id) where facility_id is not null;

-- A household sent to a facility: from the decision until it has arrived, its last day has passed, or it ends earlier.
create table orientation (
    id           bigint primary key,
    decision_id  bigint not null constraint orientation_one_per_decision unique references decision,
    household_id bigint not null references household,
    facility_id  bigint not null references facility,
    decided_on   date not null,
    expected_on  date not null,
    last_day     date not null,
    state        text not null check (state in ('EXPECTED', 'ARRIVED', 'NOT_ARRIVED', 'CANCELLED', 'WITHDRAWN')),
    ended_on     date,
    reason       text check (length(reason) <= 200),
    version      integer not null default 0,
    constraint orientation_last_day check (last_day >= decided_on),
    constraint orientation_ended check ((state in ('EXPECTED', 'ARRIVED')) = (ended_on is null))
);
create index orientation_facility on orientation (facility_id);
create index orientation_household on orientation (household_id);

create table orientation_member (
    id             bigint primary key,
    orientation_id bigint not null references orientation,
    facility_id    bigint not null references facility,
    person_id      bigint not null references person,
    arrived_on     date,
    version        integer not null default 0,
    constraint orientation_member_once unique (orientation_id, person_id)
);
create index orientation_member_person on orientation_member (person_id);
create index orientation_member_facility on orientation_member (facility_id);
