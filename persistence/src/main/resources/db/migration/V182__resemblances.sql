-- Files that may be of one person, as Havre guesses from names and dates when it computes the keys of a name: a guess is told to
-- those alone who may see both files, and does nothing. Somebody may tell the two apart, and take that back.
create table resemblance (
    one_id   bigint not null references person,
    other_id bigint not null references person,
    weight   integer not null,
    primary key (one_id, other_id),
    constraint resemblance_of_two check (one_id < other_id)
);
create index resemblance_other on resemblance (other_id);

create table told_apart (
    id          bigint primary key,
    one_id      bigint not null references person,
    other_id    bigint not null references person,
    author_id   bigint references account,
    recorded_at timestamptz not null default recording_instant(),
    constraint told_apart_twice unique (one_id, other_id),
    constraint told_apart_two check (one_id < other_id)
);
create index told_apart_other on told_apart (other_id);

do $$
declare t text;
begin
    foreach t in array array['resemblance', 'told_apart'] loop
        execute format('alter table %I enable row level security', t);
        execute format('create policy scope on %1$I for select using (
            exists (select 1 from person p where p.id = %1$I.one_id) and exists (select 1 from person p where p.id = %1$I.other_id))', t);
        execute format('grant select on %I to ${app}', t);
    end loop;
end $$;
create policy tell_apart on told_apart for insert with check (havre_setting('role') in ('OFII', 'DIRECTOR')
    and exists (select 1 from person p where p.id = one_id) and exists (select 1 from person p where p.id = other_id));
create policy take_back on told_apart for delete using (havre_setting('role') in ('OFII', 'DIRECTOR')
    and exists (select 1 from person p where p.id = one_id) and exists (select 1 from person p where p.id = other_id));
grant insert, delete on told_apart to ${app};

-- A file that is erased is compared with none.
create function resemblances_go() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    delete from resemblance where one_id = new.id;
    delete from resemblance where other_id = new.id;
    delete from told_apart where one_id = new.id;
    delete from told_apart where other_id = new.id;
    return null;
end $$;
create trigger resemblances_go after update of erased_on on person for each row
    when (new.erased_on is not null and old.erased_on is null) execute function resemblances_go();

-- A name, a date, a sex or a number that is put right is compared anew.
create function resembles_anew() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    insert into name_due (person_id) values (new.id);
    return null;
end $$;
create trigger resembles_anew after update of birth_date, birth_precision, sex, nationality, agdref on person for each row
    when (new.erased_on is null and (old.birth_date, old.birth_precision, old.sex, old.nationality, old.agdref)
              is distinct from (new.birth_date, new.birth_precision, new.sex, new.nationality, new.agdref))
    execute function resembles_anew();
revoke all on function resemblances_go(), resembles_anew() from public;

-- Pairs that are worth comparing: each of these people beside whoever was born on the same day, or on the day that comes out
-- with day and month exchanged, and has something of the name. The first of January and the last of December stand for days
-- that nobody knows: whoever shares one of them shares nothing.
create function worth_comparing(p_people bigint[])
    returns table (one_id bigint, other_id bigint, family_name text, given_names text, sex text, birth_date date, nationality text, agdref text,
                   other_family text, other_given text, other_sex text, other_birth date, other_nationality text, other_agdref text,
                   together boolean)
    language sql stable security definer set search_path = public, pg_temp as $$
    select p.id, o.id, p.family_name, p.given_names, p.sex, p.birth_date, p.nationality, p.agdref,
           o.family_name, o.given_names, o.sex, o.birth_date, o.nationality, o.agdref,
           exists (select 1 from membership a join membership b on b.household_id = a.household_id
                   where a.person_id = p.id and b.person_id = o.id)
    from person p
    join person o on o.id <> p.id and o.birth_precision = 'DAY' and o.erased_on is null
         and o.birth_date in (p.birth_date,
                              case when extract(day from p.birth_date) <= 12
                                   then make_date(extract(year from p.birth_date)::integer, extract(day from p.birth_date)::integer,
                                                  extract(month from p.birth_date)::integer) else p.birth_date end)
    where naming() and p.id = any (p_people) and p.erased_on is null and p.birth_precision = 'DAY'
      and to_char(p.birth_date, 'MMDD') not in ('0101', '1231')
      and exists (select 1 from name_key k join name_key l on l.person_id = o.id and l.keys && k.keys where k.person_id = p.id)
    $$;

-- The resemblances of these people are these from here on.
create function keep_resemblances(p_people bigint[], p_ones bigint[], p_others bigint[], p_weights integer[]) returns void
    language sql security definer set search_path = public, pg_temp as $$
    delete from resemblance where naming() and one_id = any (p_people);
    delete from resemblance where naming() and other_id = any (p_people);
    insert into resemblance (one_id, other_id, weight)
    select least(n.one, n.other), greatest(n.one, n.other), max(n.weight)
    from unnest(p_ones, p_others, p_weights) n (one, other, weight)
    where naming()
    group by 1, 2
    on conflict (one_id, other_id) do update set weight = excluded.weight
    $$;
revoke all on function worth_comparing(bigint[]), keep_resemblances(bigint[], bigint[], bigint[], integer[]) from public;
grant execute on function worth_comparing(bigint[]), keep_resemblances(bigint[], bigint[], bigint[], integer[]) to ${app};

-- Whoever is written by a form is compared too: taking keys away from what is due is for the background alone.
create or replace function keep_name_keys(p_people bigint[], p_spellings bigint[], p_edition integer, p_plain text[], p_keys text[])
    returns void
    language sql security definer set search_path = public, pg_temp as $$
    insert into name_key (person_id, spelling_id, edition, plain, keys)
    select n.person_id, n.spelling_id, p_edition, n.plain, n.keys::integer[]
    from unnest(p_people, p_spellings, p_plain, p_keys) n (person_id, spelling_id, plain, keys)
    where exists (select 1 from person p where p.id = n.person_id and p.erased_on is null)
    on conflict (person_id, spelling_id) do update
        set edition = excluded.edition, plain = excluded.plain, keys = excluded.keys
    $$;
