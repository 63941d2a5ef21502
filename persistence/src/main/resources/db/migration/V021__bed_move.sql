-- Who moved whom inside a facility, when that was recorded and why; the beds before and after are in bed_assignment_history.

create table bed_move (
    id           bigint primary key,
    facility_id  bigint not null references facility,
    stay_id      bigint not null references stay,
    effective_on date not null,
    because      text check (length(because) <= 200),
    author_id    bigint references account,
    recorded_at  timestamptz not null default recording_instant()
);
create index bed_move_stay on bed_move (stay_id);

alter table bed_move enable row level security;
create policy scope on bed_move using (facility_id = any ((select people_facilities())::bigint[]));
grant select, insert on bed_move to ${app};
