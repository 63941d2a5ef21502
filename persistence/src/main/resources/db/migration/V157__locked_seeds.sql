-- Seeds of second factors are kept locked with a key that the database does not know (AES-256-GCM: how it is locked,
-- twelve bytes of chance, twenty of the seed, sixteen that prove it). Those of before are locked at the next start; none
-- can be written open any more.
alter table second_factor drop constraint second_factor_secret_check,
    add constraint second_factor_secret_check check (octet_length(secret) = 49) not valid;

-- For the start of a server, which nobody has entered: what is open still.
create function open_seeds() returns table (account_id bigint, secret bytea)
    language sql stable security definer set search_path = public, pg_temp
    as $$ select account_id, secret from second_factor where octet_length(secret) = 20 and havre_setting('account') is null $$;

create function lock_seed(p_account bigint, p_open bytea, p_locked bytea) returns boolean
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    update second_factor set secret = p_locked where account_id = p_account and secret = p_open and octet_length(secret) = 20;
    return found;
end $$;
revoke all on function open_seeds(), lock_seed(bigint, bytea, bytea) from public;
grant execute on function open_seeds(), lock_seed(bigint, bytea, bytea) to ${app};
