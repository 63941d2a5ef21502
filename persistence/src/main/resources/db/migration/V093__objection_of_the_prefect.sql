-- The prefect of the département objects to an orientation, for public order: who did so, when, and whether the delay was over.
-- The reason stands with the orientation, which ends (R.744-8, in the old numbering).

create table prefect_objection (
    orientation_id bigint constraint prefect_objection_once primary key references orientation,
    facility_id    bigint not null references facility,
    objected_on    date not null,
    until          date not null,
    author_id      bigint not null references account,
    recorded_at    timestamptz not null default recording_instant()
);
create index prefect_objection_facility on prefect_objection (facility_id);

alter table prefect_objection enable row level security;
grant select, insert on prefect_objection to ${app};
create policy scope on prefect_objection for select using (facility_id = any ((select people_facilities())::bigint[]));
create policy object on prefect_objection for insert
    with check (havre_setting('role') = 'PREFECTURE' and author_id = havre_setting('account')::bigint
                and facility_id = any ((select people_facilities())::bigint[])
                and exists (select 1 from orientation o where o.id = prefect_objection.orientation_id
                            and o.facility_id = prefect_objection.facility_id));

insert into policy_value values
    ('OBJECTION_DAYS', '2015-11-01', 2, 'delay of the prefect''s objection: 48 hours from memory, to be confirmed');
