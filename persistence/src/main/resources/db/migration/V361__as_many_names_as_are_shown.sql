-- Between some facilities and most of them, as a region, as many names are enough as are shown: files that have fewer of the words
-- that were typed are looked for only where there are not twenty that have them all. Whose names a word alone brings are many, and
-- most of them of other regions. Of the rest, V274 and V291 stand.
do $$
declare
    asked regprocedure;
    until constant text := 'exit when found >= few;';
begin
    foreach asked in array array['people_named(text[], text[], text[], integer[], text, integer)',
                                 'people_named_born(text[], text[], text[], integer[], text, integer, integer)']::regprocedure[] loop
        if strpos(pg_get_functiondef(asked), until) = 0 then raise '% asks otherwise', asked; end if;
        execute replace(pg_get_functiondef(asked), until, 'exit when found >= case when in_few or in_most then few else few / 2 end;');
    end loop;
end $$;
