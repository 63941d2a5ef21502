-- A result balances by the regime that its facility has on its year's last day (R52, R53); told when the transaction ends, as
-- what it is put to comes one by one. Amounts within a cent are the same. What stood before is not asked, nor is a result again
-- whose terms or account are corrected later: checks K23 to K29 find those.
create function results_balance() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    told budget_result;
    paid text;
    detailed numeric;
    account numeric;
    cent constant numeric := 0.01;
begin
    select * into told from budget_result where id = (to_jsonb(new) ->> tg_argv[0])::bigint;
    paid := (select regime from facility_terms where facility_id = told.facility_id and starts_on <= make_date(told.year, 12, 31)
             order by starts_on desc limit 1);
    detailed := (select coalesce(sum(amount), 0) from result_detail where result_id = told.id);
    account := (select sum(case side when 'PRODUCT' then amount else -amount end) from budget_line where budget_id =
                (select id from budget where facility_id = told.facility_id and year = told.year and stage in ('ACCOUNT', 'RETAINED')
                 order by stage desc, revision desc limit 1));
    if paid is null or paid = 'MARCHE' then
        raise exception using errcode = '23514', constraint = 'budget_result_regime', message = 'a result of a facility that has none';
    end if;
    if abs(account - told.net) > cent then
        raise exception using errcode = '23514', constraint = 'budget_result_account', message = 'a result is not that of its account';
    end if;
    if paid = 'TARIFEE' and (abs(told.taken_by_state + told.allocation - told.net) > cent or abs(detailed - told.allocation) > cent
                             or sign(told.taken_by_state) * sign(told.net) < 0
                             or (told.recovered, told.reused, told.dedicated, told.compensated_deficit) <> (0, 0, 0, 0)) then
        raise exception using errcode = '23514', constraint = 'budget_result_allocation', message = 'an allocation does not balance';
    end if;
    if paid = 'SUBVENTIONNEE' and (least(told.recovered, told.reused, told.dedicated, told.compensated_deficit) < 0
                                   or told.compensated_deficit > greatest(-told.net, 0)
                                   or abs(told.recovered + told.reused + told.dedicated - greatest(told.net, 0)) > cent
                                   or told.net < 0 and (told.recovered, told.reused, told.dedicated) <> (0, 0, 0)
                                   or (told.taken_by_state, told.allocation, detailed) <> (0, 0, 0)) then
        raise exception using errcode = '23514', constraint = 'budget_result_shares', message = 'what is shared out is not the result';
    end if;
    return null;
end $$;
revoke all on function results_balance() from public;
create constraint trigger results_balance after insert or update on budget_result deferrable initially deferred
    for each row execute function results_balance('id');
create constraint trigger results_balance after insert or update on result_detail deferrable initially deferred
    for each row execute function results_balance('result_id');

-- What else is refused kindly, of every row that comes.
alter table allocation drop constraint allocation_amount, add constraint allocation_amount check (amount > 0) not valid;
alter table commitment drop constraint commitment_ae, add constraint commitment_ae check (ae > 0) not valid;
alter table envelope
    add constraint envelope_unit_name check ((level = 'UO') = (name <> '')) not valid,
    add constraint envelope_subsidies check (level <> 'SUBSIDY' or programme = 303) not valid;
alter table recovery_order add constraint recovery_order_year check (extract(year from issued_on) >= year) not valid;
alter table service_certificate
    add constraint service_certificate_one_year check (extract(year from starts_on) = extract(year from ends_on)) not valid;
