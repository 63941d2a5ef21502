-- An operator's own workbook comes in, and the same again changes nothing: what it called whom, which of its rows are in
-- already, and what its own headings mean.

-- Terms that an operator's own workbook told, beside those of an act, which win, and of OFII's monthly file.
alter table facility_terms drop constraint facility_terms_source_check;
alter table facility_terms add constraint facility_terms_source_check check (source in ('ACT', 'OFII_FILE', 'TAKEOVER'));

-- A heading of an operator's own, by the operator's spelling key, and the column that somebody has assigned it to.
create table takeover_heading (
    operator text not null check (length(operator) between 1 and 200),
    sheet    text not null check (sheet ~ '^[A-Z]+$'),
    heading  text not null check (length(heading) between 1 and 200),
    means    text not null check (means ~ '^[A-Z_]+$'),
    primary key (operator, sheet, heading)
);

-- What the operator's file calls households and people.
create table takeover_household (
    household_id bigint primary key references household,
    operator_id  bigint not null references operator,
    source       text not null check (source ~ '^\S.{0,59}$'),
    unique (operator_id, source)
);
create table takeover_person (
    person_id    bigint primary key references person,
    household_id bigint not null references household,
    operator_id  bigint not null references operator,
    source       text not null check (source ~ '^\S.{0,59}$'),
    unique (operator_id, source)
);
create index takeover_person_household on takeover_person (household_id);

-- A row that has come in, as digests of what identifies it and of what it said: nothing can be read from them. target_id
-- is what was made of it. A row of somebody whose file was erased stays known, and says nothing any more.
create table takeover_row (
    operator_id  bigint not null references operator,
    sheet        text not null check (sheet ~ '^[A-Z]+$'),
    key          text not null check (key ~ '^[0-9a-f]{64}$'),
    digest       text check (digest ~ '^[0-9a-f]{64}$'),
    target_id    bigint,
    person_id    bigint references person,
    household_id bigint references household,
    primary key (operator_id, sheet, key)
);
create index takeover_row_person on takeover_row (person_id) where person_id is not null;
create index takeover_row_household on takeover_row (household_id) where household_id is not null;

alter table takeover_heading enable row level security;
create policy kept on takeover_heading
    using (havre_setting('role') in ('ADMIN', 'IMPORT')) with check (havre_setting('role') in ('ADMIN', 'IMPORT'));
grant select, insert, update on takeover_heading to ${app};

alter table takeover_row enable row level security;
create policy kept on takeover_row using ((select importing())) with check ((select importing()));
grant select, insert, update on takeover_row to ${app};

do $$
declare t text;
begin
    foreach t in array array['takeover_household', 'takeover_person'] loop
        execute format('alter table %I enable row level security', t);
        execute format('create policy scope on %1$I for select using ((select importing()) or exists (
                        select 1 from person_facility pf where pf.household_id = %1$I.household_id))', t);
        execute format('create policy register on %I for insert with check ((select importing()))', t);
        execute format('grant select, insert on %I to ${app}', t);
    end loop;
end $$;

-- A file that is erased takes the operator's name for it along.
create function takeover_forgets() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if new.erased_on is not null and old.erased_on is null then
        if tg_table_name = 'person' then
            delete from takeover_person where person_id = new.id;
            update takeover_row set digest = null where person_id = new.id;
        else
            delete from takeover_household where household_id = new.id;
            update takeover_row set digest = null where household_id = new.id;
        end if;
    end if;
    return null;
end $$;
revoke all on function takeover_forgets() from public;
create trigger takeover_forgets after update of erased_on on person for each row execute function takeover_forgets();
create trigger takeover_forgets after update of erased_on on household for each row execute function takeover_forgets();

-- Numbers that somebody has already, wherever that is: for an import, which must not use them twice. Those of decisions
-- are asked for in capitals.
create index decision_number_in_capitals on decision (upper(number));
create function takeover_decisions(p_numbers text[])
    returns table (id bigint, number text, household_id bigint, nature text, facility_id bigint, decided_on date, annulled boolean)
    language sql stable security definer set search_path = public, pg_temp
    as $$
    select d.id, d.number, d.household_id, d.nature, d.facility_id, d.decided_on,
           exists (select 1 from decision a where a.annuls_id = d.id)
    from decision d where importing() and upper(d.number) = any (p_numbers)
    $$;

create function takeover_agdrefs(p_numbers text[]) returns table (agdref text, person_id bigint)
    language sql stable security definer set search_path = public, pg_temp
    as $$ select p.agdref, p.id from person p where importing() and p.agdref = any (p_numbers) $$;

create function takeover_references(p_references text[]) returns table (reference text)
    language sql stable security definer set search_path = public, pg_temp
    as $$ select h.reference from household h where importing() and h.reference = any (p_references) $$;

revoke all on function takeover_decisions(text[]), takeover_agdrefs(text[]), takeover_references(text[]) from public;
grant execute on function takeover_decisions(text[]), takeover_agdrefs(text[]), takeover_references(text[]) to ${app};
