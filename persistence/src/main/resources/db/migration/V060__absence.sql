-- Nights spent elsewhere, days on which somebody was seen or not, and what OFII was told of it. The place stays taken, the
-- stay stays open: only OFII ends it (CESEDA R.551-21).

-- From the first night away up to the day of return; without a reason it is not justified. A return that somebody has
-- seen says so; one that was only foreseen is not a presence. Where the stay ends earlier, it ends the absence.
create table absence (
    id          bigint primary key,
    facility_id bigint not null references facility,
    stay_id     bigint not null,
    person_id   bigint not null references person,
    starts_on   date not null,
    ends_on     date constraint absence_ends_after_start check (ends_on > starts_on),
    reason      text check (reason in ('HOSPITAL', 'FAMILY', 'WORK', 'OTHER')),
    evidence    boolean not null default false,
    returned    boolean not null default false,
    cancelled   boolean not null default false,
    author_id   bigint references account,
    version     integer not null default 0,
    foreign key (stay_id, person_id, facility_id) references stay (id, person_id, facility_id),
    constraint absence_evidence_of_a_reason check (not evidence or reason is not null),
    constraint absence_return_has_a_day check (not returned or ends_on is not null),
    constraint absence_overlap
        exclude using gist (person_id with =, daterange(starts_on, ends_on, '[)') with &&) where (not cancelled)
        deferrable initially immediate
);
create index absence_stay on absence (stay_id);
create index absence_running on absence (facility_id) where not cancelled and not returned;

-- The presence sheet: one line for each person and day that somebody ticked.
create table sighting (
    id          bigint primary key,
    facility_id bigint not null references facility,
    stay_id     bigint not null,
    person_id   bigint not null references person,
    day         date not null,
    seen        boolean not null,
    author_id   bigint references account,
    recorded_at timestamptz not null default recording_instant(),
    foreign key (stay_id, person_id, facility_id) references stay (id, person_id, facility_id),
    constraint sighting_once_a_day unique (stay_id, day)
);
create index sighting_sheet on sighting (facility_id, day);
create index sighting_missed on sighting (facility_id) where not seen;

-- What OFII was told, once for each absence: that somebody has been away for more than a week, or that an exit is asked for.
create table absence_notice (
    id           bigint primary key,
    facility_id  bigint not null references facility,
    stay_id      bigint not null,
    person_id    bigint not null references person,
    kind         text not null check (kind in ('ABSENCE', 'EXIT')),
    last_seen_on date not null,
    sent_on      date not null constraint absence_notice_after_absence check (sent_on > last_seen_on),
    author_id    bigint references account,
    recorded_at  timestamptz not null default recording_instant(),
    foreign key (stay_id, person_id, facility_id) references stay (id, person_id, facility_id),
    constraint absence_notice_once unique (stay_id, kind, last_seen_on)
);
create index absence_notice_facility on absence_notice (facility_id);

-- An absence begins during its stay; the parent row is locked so that two sides cannot change at once.
create function absence_check_inside_stay() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    parent stay;
begin
    select * into parent from stay where id = case tg_table_name when 'stay' then (to_jsonb(new) ->> 'id')::bigint
                                                                 else (to_jsonb(new) ->> 'stay_id')::bigint end for update;
    if exists (select 1 from absence a
               where a.stay_id = parent.id and not a.cancelled and not parent.cancelled
                 and (a.starts_on < parent.starts_on or a.starts_on > coalesce(parent.ends_on, 'infinity'))) then
        raise exception using errcode = '23514', constraint = 'absence_inside_stay', table = tg_table_name,
            message = 'an absence begins outside its stay';
    end if;
    return null;
end $$;

create constraint trigger absence_inside_stay after insert or update on absence
    deferrable initially deferred for each row execute function absence_check_inside_stay();
create constraint trigger stay_holds_its_absences after update of starts_on, ends_on on stay
    deferrable initially deferred for each row execute function absence_check_inside_stay();

call keep_history_of('absence', 'id');
call keep_history_of('sighting', 'id');
create index on absence_history (facility_id);
create index on sighting_history (facility_id);

do $$
declare t text;
begin
    foreach t in array array['absence', 'sighting', 'absence_notice', 'absence_history', 'sighting_history'] loop
        execute format('alter table %I enable row level security', t);
        execute format('create policy scope on %I using (facility_id = any ((select people_facilities())::bigint[]))', t);
        execute format('grant select on %I to ${app}', t);
    end loop;
end $$;
grant insert, update on absence to ${app};
grant insert, update, delete on sighting to ${app};
grant insert on absence_notice to ${app};

insert into policy_value values
    ('ABSENCE_DAYS', '2015-11-01', 7, 'CESEDA R.551-21 (then R.744-11): absent for more than one week'),
    ('ABSENCE_PROPOSAL_DAYS', '2015-11-01', 30, 'A setting of Havre: after so many days an exit is proposed to OFII'),
    ('ABSENCE_ONE_SEEN_IS_ENOUGH', '2015-11-01', 1, 'A setting of Havre: 1 where one member seen speaks for the household');
