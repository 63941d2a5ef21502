-- When the kept nights of each facility were last counted again, and the last time that some were not what was counted:
-- when that was, how many they were, from which night to which.
create table night_comparison (
    facility_id bigint primary key references facility,
    compared_at timestamptz not null,
    wrong_at    timestamptz,
    wrong       bigint not null default 0,
    first_wrong date,
    last_wrong  date
);
alter table night_comparison enable row level security;
create policy scope on night_comparison using (facility_id = any ((select scope_facilities())::bigint[]));
grant select on night_comparison to ${app};

-- Compares what is kept of some facilities with what is counted now, writes down what it found, and keeps what was wrong no
-- longer until it is counted anew. How many nights were wrong.
create function compare_kept_nights(p_facilities bigint[]) returns bigint
    language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
    one record;
    found_wrong bigint := 0;
begin
    for one in select f.id, count(w.night) as nights, min(w.night) as first_night, max(w.night) as last_night
               from unnest(p_facilities) f (id) left join nights_kept_wrong(p_facilities) w on w.facility_id = f.id
               group by f.id loop
        insert into night_comparison as c (facility_id, compared_at) values (one.id, now())
        on conflict (facility_id) do update set compared_at = excluded.compared_at;
        if one.nights > 0 then
            update night_comparison set wrong_at = now(), wrong = one.nights, first_wrong = one.first_night,
                last_wrong = one.last_night where facility_id = one.id;
            perform keep_nights_anew(array[one.id]);
            found_wrong := found_wrong + one.nights;
        end if;
    end loop;
    return found_wrong;
end $$;
revoke all on function compare_kept_nights(bigint[]) from public;
grant execute on function compare_kept_nights(bigint[]) to ${app};
