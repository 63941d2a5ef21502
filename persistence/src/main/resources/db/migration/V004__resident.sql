-- Households and the people in them. No field for the asylum story, health, religion, ethnicity or opinion.

create table household (
    id             bigint primary key,
    reference      text not null constraint household_reference_taken unique,
    directorate_id bigint references territorial_directorate,
    version        integer not null default 0
);

create table person (
    id              bigint primary key,
    directorate_id  bigint references territorial_directorate,
    family_name     text not null check (family_name <> '' and length(family_name) <= 100),
    given_names     text not null default '' check (length(given_names) <= 100),
    sex             text not null check (sex in ('F', 'M')),
    birth_date      date not null,
    birth_precision text not null check (birth_precision in ('DAY', 'MONTH', 'YEAR')),
    nationality     text check (nationality ~ '^[A-Z]{3}$'),
    agdref          text constraint person_agdref_taken unique
                         constraint person_agdref_pattern check (agdref ~ '^\d{10}$'),
    language        text check (language ~ '^[a-z]{3}$'),
    version         integer not null default 0,
    constraint person_birth_precision check (
        birth_precision = 'DAY'
        or birth_precision = 'MONTH' and extract(day from birth_date) = 1
        or birth_precision = 'YEAR' and extract(day from birth_date) = 1 and extract(month from birth_date) = 1)
);
create index person_directorate on person (directorate_id);

-- Needs, never their grounds.
create table person_need (
    person_id    bigint primary key references person,
    step_free    boolean not null default false,
    ground_floor boolean not null default false,
    due_on       date
);

create table person_contact (
    person_id bigint primary key references person,
    phone     text check (length(phone) <= 30),
    email     text check (length(email) <= 200)
);

create table membership (
    id           bigint primary key,
    household_id bigint not null references household,
    person_id    bigint not null references person,
    role         text not null check (role in ('HEAD', 'SPOUSE', 'CHILD', 'OTHER')),
    starts_on    date not null,
    ends_on      date check (ends_on >= starts_on),
    version      integer not null default 0,
    constraint membership_overlap
        exclude using gist (person_id with =, daterange(starts_on, ends_on, '[)') with &&)
        deferrable initially immediate
);
create index membership_household on membership (household_id);
create unique index household_one_head on membership (household_id) where role = 'HEAD' and ends_on is null;

-- How a person's claim is examined, from a day until the next.
create table person_procedure (
    id        bigint primary key,
    person_id bigint not null references person,
    starts_on date not null,
    procedure text not null check (procedure in ('NORMAL', 'ACCELERATED', 'DUBLIN')),
    constraint person_procedure_same_day unique (person_id, starts_on)
);

-- What OFPRA or CNDA said of a claim.
create table outcome (
    id          bigint primary key,
    person_id   bigint not null references person,
    body        text not null check (body in ('OFPRA', 'CNDA')),
    outcome     text not null check (outcome in ('REFUGEE', 'SUBSIDIARY', 'STATELESS', 'REJECTED', 'INADMISSIBLE',
                    'EXCLUDED', 'CLOSED', 'WITHDRAWN', 'DECEASED', 'ANNULLED', 'REJECTED_BY_ORDER')),
    decided_on  date not null,
    read_on     date,
    notified_on date,
    version     integer not null default 0,
    constraint outcome_dates check (notified_on >= decided_on and read_on <= coalesce(notified_on, read_on))
);
create index outcome_person on outcome (person_id);
