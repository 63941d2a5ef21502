-- For whom the places of a unit are kept, where placing somebody there says something of them: a label (LGBT), or specialised
-- places (women who were victims of violence, victims of trafficking). For those who lodge and place people, and for nobody
-- else who may see the units themselves; nothing of it is ever kept of a person.
create table unit_keeping (
    unit_id     bigint primary key references unit on delete cascade,
    facility_id bigint not null references facility,
    kept_for    text not null check (kept_for in ('LGBT', 'FVV_TEH')),
    foreign key (unit_id, facility_id) references unit (id, facility_id) on delete cascade
);
create index unit_keeping_facility on unit_keeping (facility_id);

call keep_history_of('unit_keeping', 'unit_id');
create index unit_keeping_history_facility on unit_keeping_history (facility_id);

do $$
declare t text;
begin
    foreach t in array array['unit_keeping', 'unit_keeping_history'] loop
        execute format('alter table %I enable row level security', t);
        execute format('create policy scope on %I using (facility_id = any ((select scope_facilities())::bigint[]))', t);
        execute format('create policy sensitive on %I as restrictive using ((select sees_sensitive()))', t);
    end loop;
end $$;
grant select, insert, update, delete on unit_keeping to ${app};
grant select on unit_keeping_history to ${app};
