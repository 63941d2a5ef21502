-- Facilities: what is dated about them, and what they are made of.

create table facility (
    id               bigint primary key,
    name             text not null check (name <> ''),
    department_code  text not null references department,
    preparation_days smallint not null default 0 check (preparation_days between 0 and 30),
    last_declared    date,
    version          integer not null default 0
);

create table facility_code (
    id          bigint primary key,
    facility_id bigint not null references facility,
    code        text not null constraint facility_code_pattern check (code ~ '^[A-Z]\d{4}$'),
    starts_on   date not null,
    ends_on     date check (ends_on > starts_on),
    constraint facility_code_taken
        exclude using gist (code with =, daterange(starts_on, ends_on, '[)') with &&)
);
create index facility_code_facility on facility_code (facility_id);

create table facility_directorate (
    id             bigint primary key,
    facility_id    bigint not null references facility,
    directorate_id bigint not null references territorial_directorate,
    starts_on      date not null,
    ends_on        date check (ends_on > starts_on),
    constraint facility_directorate_overlap
        exclude using gist (facility_id with =, daterange(starts_on, ends_on, '[)') with &&)
);
create index facility_directorate_directorate on facility_directorate (directorate_id);

-- Terms hold from their day until the next ones of the same facility.
create table facility_terms (
    id                  bigint primary key,
    facility_id         bigint not null references facility,
    starts_on           date not null,
    kind                text not null check (kind in ('CAO', 'CADA', 'HUDA', 'CAES', 'PRAHDA', 'CPH', 'NH')),
    regime              text not null check (regime in ('TARIFEE', 'SUBVENTIONNEE', 'MARCHE')),
    operator_id         bigint not null references operator,
    authorised_capacity integer not null check (authorised_capacity >= 0),
    source              text not null check (source in ('ACT', 'OFII_FILE')),
    act                 text,
    constraint facility_terms_same_day unique (facility_id, starts_on)
);
create index facility_terms_operator on facility_terms (operator_id);

create table site (
    id          bigint primary key,
    facility_id bigint not null references facility,
    name        text not null check (name <> ''),
    pattern     text not null default 'COLLECTIF' check (pattern in ('COLLECTIF', 'SEMI_COLLECTIF', 'DIFFUS', 'MIXTE')),
    address     text,
    postal_code text constraint site_postal_code check (postal_code ~ '^\d{5}$'),
    commune     text,
    version     integer not null default 0,
    constraint site_name_taken unique (facility_id, name),
    unique (id, facility_id)
);

create table unit (
    id          bigint primary key,
    facility_id bigint not null references facility,
    site_id     bigint not null,
    name        text not null check (name <> ''),
    bed_count   smallint not null constraint unit_bed_count check (bed_count between 1 and 500),
    step_free   boolean not null default false,
    floor       smallint not null default 0 check (floor between -5 and 60),
    lift        boolean not null default false,
    public      text not null default 'ANY' check (public in ('ANY', 'MEN', 'WOMEN', 'FAMILY')),
    shared      boolean not null default true,
    transitory  boolean not null default false,
    version     integer not null default 0,
    constraint unit_name_taken unique (facility_id, name),
    unique (id, facility_id),
    foreign key (site_id, facility_id) references site (id, facility_id)
);

-- One bed for one person, open from a day to the first day it is no longer.
create table place (
    id          bigint primary key,
    facility_id bigint not null references facility,
    unit_id     bigint not null,
    label       text not null check (label <> ''),
    starts_on   date not null,
    ends_on     date constraint place_open_and_close check (ends_on >= starts_on),
    version     integer not null default 0,
    constraint place_label_taken unique (unit_id, label),
    unique (id, unit_id),
    foreign key (unit_id, facility_id) references unit (id, facility_id)
);
create index place_facility on place (facility_id);

-- A place, or a whole unit where none is named, that cannot be slept in; ends_on is the first usable night again.
create table unavailability (
    id          bigint primary key,
    facility_id bigint not null references facility,
    unit_id     bigint not null,
    place_id    bigint,
    reason      text not null check (reason in ('TRAVAUX', 'REMISE_EN_ETAT', 'DESINSECTISATION', 'SOUS_OCCUPATION')),
    starts_on   date not null,
    ends_on     date constraint unavailability_dates check (ends_on > starts_on),
    cancelled   boolean not null default false,
    version     integer not null default 0,
    foreign key (unit_id, facility_id) references unit (id, facility_id),
    foreign key (place_id, unit_id) references place (id, unit_id)
);
create index unavailability_facility on unavailability (facility_id);
create index unavailability_unit on unavailability (unit_id);

-- What OFII's file said of a facility's month; never mixed with what Havre counts.
create table declared_activity (
    facility_id         bigint not null references facility,
    month               date not null check (month = date_trunc('month', month)),
    capacity            integer,
    travaux             integer,
    remise_en_etat      integer,
    desinsectisation    integer,
    sous_occupation     integer,
    unavailable         integer,
    occupied            integer,
    overstay_protected  integer,
    overstay_rejected   integer,
    primary key (facility_id, month)
);

-- A facility that a right names, where the right's scope is FACILITY.
create table account_right_facility (
    account_right_id bigint not null references account_right,
    facility_id      bigint not null references facility,
    primary key (account_right_id, facility_id)
);
grant select, insert, delete on account_right_facility to ${app};
