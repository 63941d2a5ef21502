-- Who recorded what: an author's name, for those who may read the row that carries it; accounts stay out of sight.
create function author_name(p_account bigint) returns text
    language sql stable security definer set search_path = public, pg_temp
    as $$ select display_name from account where id = p_account $$;

revoke all on function author_name(bigint) from public;
grant execute on function author_name(bigint) to ${app};

create index stay_history_person on stay_history (person_id);
create index bed_assignment_history_stay on bed_assignment_history (stay_id);
