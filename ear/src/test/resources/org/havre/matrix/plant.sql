-- Puts a twin of a facility somewhere else: everything that is known of it and of whoever was ever sent there, under
-- numbers, names, codes and words that nothing else has. Written by the superuser of a test's own database, past all triggers.

create schema planting;
create table planting.twin (kind text, id bigint, primary key (kind, id));

-- What a column's value stands for; nothing where it is no number of a row that has a twin.
create function planting.kind_of(p_table text, p_column text) returns text
    language sql immutable
    as $$
    select case
        when p_column = 'id' then regexp_replace(p_table, '_history$', '')
        when p_column in ('act_id', 'amends_id') then 'credit_act'
        when p_column = 'result_id' then 'budget_result'
        when p_column = 'difference_id' then 'reconciliation_difference'
        when p_column in ('allocation_id', 'budget_id') then regexp_replace(p_column, '_id$', '')
        when p_column in ('annuls_id', 'entry_decision_id', 'exit_decision_id') then 'decision'
        when p_column in ('facility_id', 'person_id', 'household_id', 'unit_id', 'place_id', 'site_id', 'stay_id', 'decision_id',
                          'orientation_id', 'outcome_id', 'offer_id') then regexp_replace(p_column, '_id$', '')
    end $$;

create function planting.has(p_table text, p_column text) returns boolean
    language sql stable
    as $$ select exists (select 1 from pg_attribute where attrelid = p_table::regclass and attname = p_column and not attisdropped) $$;

create function planting.tables() returns setof text
    language sql stable
    as $$
    select c.relname::text from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and not c.relispartition and c.relname !~ '^trail'
      and (planting.has(c.relname::text, 'facility_id') or planting.has(c.relname::text, 'person_id')
           or planting.has(c.relname::text, 'household_id') or planting.has(c.relname::text, 'decision_id')
           or planting.has(c.relname::text, 'outcome_id') or c.relname = 'reconciliation_word' or c.relname in ('facility', 'person', 'household'))
      and c.relname not in ('account_right_facility', 'region_ask', 'person_host', 'month_statement', 'month_correction', 'month_correction_cause')
    order by 1 $$;

-- Which rows of a table have a twin.
create function planting.chosen(p_table text, p_from bigint) returns text
    language sql stable
    as $$
    select case
        when regexp_replace(p_table, '_history$', '') in ('facility', 'person', 'household') then
            format('x.id in (select id from planting.twin where kind = %L)', regexp_replace(p_table, '_history$', ''))
        when p_table = 'reconciliation_word' then
            format('x.difference_id in (select id from reconciliation_difference where facility_id = %s)', p_from)
        when planting.has(p_table, 'facility_id') and p_table not in ('decision', 'decision_history') then format('x.facility_id = %s', p_from)
        when planting.has(p_table, 'person_id') and p_table not in ('decision', 'decision_history') then 'x.person_id in (select id from planting.twin where kind = ''person'')'
        when planting.has(p_table, 'household_id') then 'x.household_id in (select id from planting.twin where kind = ''household'')'
        when planting.has(p_table, 'decision_id') then 'x.decision_id in (select id from planting.twin where kind = ''decision'')'
        when planting.has(p_table, 'outcome_id') then 'x.outcome_id in (select id from planting.twin where kind = ''outcome'')'
    end $$;

-- Who and what has a twin: a facility, whoever was sent there, and some who wait without having been sent anywhere.
create procedure planting.choose(p_from bigint)
    language plpgsql as $$
declare t text;
begin
    insert into planting.twin values ('facility', p_from);
    insert into planting.twin select distinct 'person', person_id from person_facility where facility_id = p_from;
    insert into planting.twin select 'person', m.person_id from membership m
        where m.household_id in (select h.id from household h
                                 where not exists (select 1 from person_facility pf where pf.household_id = h.id)
                                   and h.directorate_id in (select directorate_id from facility_directorate where facility_id = p_from)
                                 order by h.id limit 3)
        on conflict do nothing;
    insert into planting.twin select distinct 'household', m.household_id from membership m
        where m.person_id in (select id from planting.twin where kind = 'person');
    for t in select * from planting.tables() where tables !~ '_history$' and tables not in ('facility', 'person', 'household')
             order by tables <> 'decision', tables <> 'outcome' loop
        if planting.has(t, 'id') then
            execute format('insert into planting.twin select %L, x.id from %I x where %s on conflict do nothing', t, t, planting.chosen(t, p_from));
        end if;
    end loop;
end $$;

-- What stands in a column of a twin; nothing where it is what stands in the original.
create function planting.value_of(p_table text, p_column text, p_apart bigint, p_people text, p_place text, p_digits text,
                                  p_department text, p_directorate bigint, p_operator bigint) returns text
    language sql immutable
    as $$
    select case
        when p_column = 'event_id' then format('x.event_id + %s', p_apart)
        when planting.kind_of(p_table, p_column) is not null then
            format('x.%1$I + case when exists (select 1 from planting.twin w where w.kind = %2$L and w.id = x.%1$I) then %3$s else 0 end',
                   p_column, planting.kind_of(p_table, p_column), p_apart)
        when p_column = 'directorate_id' then format('case when x.directorate_id is not null then %s end', p_directorate)
        when p_column = 'operator_id' then p_operator::text
        when p_column = 'department_code' then format('%L', p_department)
        when p_column in ('family_name', 'given_names', 'because', 'cancelled_because', 'note', 'asked_by', 'phone')
             or p_table ~ '^orientation(_history)?$' and p_column = 'reason' then
            format('case when x.%I is not null then %L end', p_column, p_people)
        when p_column = 'agdref' then case when length(p_digits) = 2 then format('%L || substr(x.agdref, 3)', p_digits) else 'null' end
        when p_column = 'reference' then format('%L || x.reference', p_digits)
        when p_table ~ '^decision(_history)?$' and p_column = 'number' then format('%L || x.id', p_people || '-')
        when p_column = 'email' then format('case when x.email is not null then %L end', p_people || '@example.org')
        when p_table ~ '^facility(_history)?$' and p_column = 'name' then format('%L', p_place)
        when p_table ~ '^facility_code(_history)?$' and p_column = 'code' then format('left(x.code, 1) || %L', rpad(p_digits, 4, '10'))
        when p_column = 'commitment_number' or p_table ~ '^commitment(_history)?$' and p_column = 'number' then
            format('%L || substr(x.%I, 3)', lpad(p_digits, 2, '0'), p_column)
        when p_table ~ '^credit_act(_history)?$' and p_column = 'number' then format('%L || '' '' || x.id', p_place)
        when p_column in ('address', 'commune') then format('%L', p_place)
    end $$;

create function planting.plant(p_from bigint, p_apart bigint, p_people text, p_place text, p_digits text, p_department text,
                                p_directorate bigint, p_operator bigint) returns void
    language plpgsql as $$
declare
    t       text;
    columns text;
    vals    text;
begin
    for t in select * from planting.tables() loop
        select string_agg(quote_ident(a.attname), ', ' order by a.attnum),
               string_agg(coalesce('(' || planting.value_of(t, a.attname, p_apart, p_people, p_place, p_digits, p_department,
                                                           p_directorate, p_operator) || ')', 'x.' || quote_ident(a.attname)),
                          ', ' order by a.attnum)
        into columns, vals
        from pg_attribute a where a.attrelid = t::regclass and a.attnum > 0 and not a.attisdropped and a.attgenerated = '';
        execute format('insert into %I (%s) select %s from %I x where %s', t, columns, vals, t, planting.chosen(t, p_from));
    end loop;
end $$;
