-- Other spellings of somebody's name, in any script: as another paper writes it, or as it was first understood. Each finds the
-- person as the name of the file does. They are added and taken away, never changed; the trail tells by whom.
create table spelling (
    id          bigint primary key,
    person_id   bigint not null references person,
    family_name text not null check (family_name <> '' and length(family_name) <= 100),
    given_names text not null default '' check (length(given_names) <= 100),
    author_id   bigint references account,
    recorded_at timestamptz not null default recording_instant(),
    constraint spelling_twice unique (person_id, family_name, given_names)
);

alter table spelling enable row level security;
create policy scope on spelling for select using (
    exists (select 1 from person_facility pf where pf.person_id = spelling.person_id)
    or exists (select 1 from person p where p.id = spelling.person_id and p.directorate_id = any ((select scope_directorates())::bigint[]))
    or exists (select 1 from person_host g where g.person_id = spelling.person_id));
create policy add on spelling for insert with check (
    havre_setting('role') in ('OFII', 'SOCIAL', 'DIRECTOR', 'IMPORT') and exists (select 1 from person p where p.id = spelling.person_id));
create policy take_away on spelling for delete using (
    havre_setting('role') in ('OFII', 'SOCIAL', 'DIRECTOR') and exists (select 1 from person p where p.id = spelling.person_id));
grant select, insert, delete on spelling to ${app};

create function spelling_is_due() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if tg_op = 'INSERT' then
        insert into name_due (person_id, spelling_id) values (new.person_id, new.id);
    else
        delete from name_key where person_id = old.person_id and spelling_id = old.id;
        delete from name_due where person_id = old.person_id and spelling_id = old.id;
    end if;
    return null;
end $$;
create trigger spelling_due after insert or delete on spelling for each row execute function spelling_is_due();

-- A file that is erased takes its spellings along.
create function spellings_go() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    delete from spelling where person_id = new.id;
    return null;
end $$;
create trigger spellings_go after update of erased_on on person for each row
    when (new.erased_on is not null and old.erased_on is null) execute function spellings_go();
revoke all on function spelling_is_due(), spellings_go() from public;

create or replace function names_due(p_most integer) returns table (person_id bigint, spelling_id bigint, family_name text, given_names text)
    language sql security definer set search_path = public, pg_temp as $$
    with taken as (
        delete from name_due d using (select ctid from name_due where naming() limit p_most for update skip locked) few
        where d.ctid = few.ctid
        returning d.person_id, d.spelling_id)
    select distinct p.id, t.spelling_id, coalesce(s.family_name, p.family_name), coalesce(s.given_names, p.given_names)
    from taken t
    join person p on p.id = t.person_id
    left join spelling s on s.id = t.spelling_id
    where (t.spelling_id = 0 or s.id is not null) and p.erased_on is null
    $$;
