-- The whole life of an orientation: proposed, accepted or refused, objected to by the prefect; and what the facility answers.

alter table orientation drop constraint orientation_state_check;
alter table orientation drop constraint orientation_ended;
alter table orientation add constraint orientation_state_check check (state in ('PROPOSED', 'EXPECTED', 'ARRIVED', 'REFUSED',
    'NOT_ARRIVED', 'CANCELLED', 'OBJECTED', 'WITHDRAWN'));
alter table orientation add constraint orientation_ended
    check ((state in ('PROPOSED', 'EXPECTED', 'ARRIVED')) = (ended_on is null));

-- Every answer, the last of which counts (R6: confirmed, not adapted or not available, the last two with a reason).
create table orientation_answer (
    id             bigint primary key,
    orientation_id bigint not null references orientation,
    facility_id    bigint not null references facility,
    answer         text not null check (answer in ('CONFIRMED', 'NOT_ADAPTED', 'NOT_AVAILABLE')),
    reason         text,
    note           text check (length(note) <= 200),
    answered_on    date not null,
    author_id      bigint references account,
    recorded_at    timestamptz not null default recording_instant(),
    constraint orientation_answer_reason_check check ((answer = 'CONFIRMED') = (reason is null))
);
create index orientation_answer_orientation on orientation_answer (orientation_id, id desc);
create index orientation_answer_facility on orientation_answer (facility_id);

alter table orientation_answer enable row level security;
create policy scope on orientation_answer using (facility_id = any ((select people_facilities())::bigint[]));
grant select, insert on orientation_answer to ${app};

create view latest_answer with (security_invoker = true) as
    select distinct on (orientation_id) orientation_id, answer, reason, note, answered_on
    from orientation_answer order by orientation_id, id desc;
grant select on latest_answer to ${app};

alter table policy_value drop constraint policy_value_name_check;
alter table policy_value add constraint policy_value_name_check check (name ~ '^[A-Z][A-Z_]*$');
insert into policy_value values
    ('ANSWER_DAYS', '2015-11-01', 1, 'no text fixes it: a facility answers by the next day, as a product rule');
