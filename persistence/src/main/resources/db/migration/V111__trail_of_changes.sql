-- What is written where it should be remembered leaves its line in the same transaction, whoever writes: a statement
-- costs one more statement, and not one for each row. R__trail_of_changes.sql says which tables.

-- A creation names its row and keeps no values: they are in the row, and what replaces them tells them as before. A
-- change keeps each field that is not alike, before and after, and a deletion all that stood there; secrets and files
-- are named and never told. The counter of versions is no field. Where a hundred rows or more that are nobody's come at
-- once, as a park does, one line counts them and its values name them all.
create procedure keep_trail_of(p_table text)
    language plpgsql as $body$
declare
    target  regclass := p_table;
    key     text := (select string_agg(format('r.%I::text', a.attname), ' || ''/'' || ' order by array_position(i.indkey::int[], a.attnum::int))
                     from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
                     where i.indrelid = target and i.indisprimary);
    same    text := (select string_agg(format('b.%1$I = r.%1$I', a.attname), ' and ')
                     from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
                     where i.indrelid = target and i.indisprimary);
    whose   text := (select string_agg(coalesce(
                                case when p_table = c.owner then 'r.id' end,
                                (select 'r.' || a.attname from pg_attribute a
                                 where a.attrelid = target and a.attname = c.owner || '_id' and not a.attisdropped),
                                'null::bigint') || ' as ' || c.owner, ', ' order by c.n)
                     from unnest(array['person', 'household', 'facility']) with ordinality c (owner, n));
    line    text := format($sql$select nextval('trail_id') as id, clock_timestamp() as at, %s as key, %s$sql$, key, whose);
    written text := $sql$insert into trail select n.id, n.at, %1$L, w.account_id, w.login, w.role, w.part, w.address, w.act, %2$L, n.key,
                n.person, n.household, n.facility, %3$s, null, %4$s,
                trail_digest(n.id, n.at, %1$L, w.account_id, w.login, w.role, w.part, w.address, w.act, %2$L, n.key, n.person,
                             n.household, n.facility, %3$s, null, %4$s)
            from %5$s n cross join trail_author() w$sql$;
    told    text := $sql$with changed as materialized (
                select c.*, array(select jsonb_object_keys(c.told)) as names, trail_values_digest(c.salt, c.told) as values_digest
                from (%s, gen_random_uuid() as salt, d.told from %s where d.told is not null) c),
            lines as (%s)
            insert into trail_value select id, at, salt, told from changed$sql$;
    told_of text := $sql$lateral (select jsonb_object_agg(f.key, case when f.key ~ 'hash|secret|token|password' or f.value #>> '{}' like '\\x%%'
                                                                  then '[]' else jsonb_build_array(%s) end) as told
                            from jsonb_each(to_jsonb(r)) f where %s) d$sql$;
begin
    execute format($sql$create or replace function %I() returns trigger
        language plpgsql security definer set search_path = public, pg_temp as $f$
        begin
            if tg_op = 'INSERT' then
                if %s and (select count(*) from (select 1 from after limit 100) many) = 100 then
                    perform write_trail('CREATE', w.account_id, w.login, w.role, w.part, w.address, w.act, %L, null, null, null, null, null,
                        n.rows, n.told)
                    from trail_author() w, (select count(*)::integer as rows, jsonb_build_object('keys', jsonb_agg(%s)) as told from after r) n;
                else
                %s;
                end if;
            elsif tg_op = 'UPDATE' then
            %s;
            else
            %s;
            end if;
            return null;
        end $f$ $sql$, 'trail_of_' || p_table, (whose like 'null::bigint as person, null::bigint as household,%')::text, p_table, key,
        format(written, 'CREATE', p_table, 'null::text[]', 'null::bytea', '(' || line || ' from after r)'),
        format(told, line, 'before b join after r on ' || same || ' cross join lateral (select to_jsonb(b) as was offset 0) o cross join '
                           || format(told_of, 'o.was -> f.key, f.value', 'f.value is distinct from o.was -> f.key and f.key <> ''version'''),
               format(written, 'CHANGE', p_table, 'n.names', 'n.values_digest', 'changed')),
        format(told, line, 'before r cross join ' || format(told_of, 'f.value, null', 'f.value <> ''null'' and f.key <> ''version'''),
               format(written, 'DELETE', p_table, 'n.names', 'n.values_digest', 'changed')));
    execute format('revoke all on function %I() from public', 'trail_of_' || p_table);
    execute format('create or replace trigger trail_of_inserts after insert on %I referencing new table as after
                    for each statement execute function %I()', p_table, 'trail_of_' || p_table);
    execute format('create or replace trigger trail_of_updates after update on %I referencing old table as before new table as after
                    for each statement execute function %I()', p_table, 'trail_of_' || p_table);
    execute format('create or replace trigger trail_of_deletes after delete on %I referencing old table as before
                    for each statement execute function %I()', p_table, 'trail_of_' || p_table);
end $body$;
revoke all on procedure keep_trail_of(text) from public;
