-- Why OFII decides that somebody is to leave: one of a list, instead of words of one's own.
alter table decision_detail add exit_reason text constraint decision_detail_exit_reason_check check (exit_reason in ('BPI_LOGEMENT',
    'BPI_LOGEMENT_ACCOMPAGNE', 'BPI_SIAO', 'BPI_TIERS', 'DEBOUTE_FIN_DELAI', 'ARV', 'EXCLUSION_COMPORTEMENT', 'ABANDON',
    'DESISTEMENT_CLOTURE'));

-- A facility writes the reason down with the exit decision that it transcribes.
create policy transcribe on decision_detail for insert
    with check (havre_setting('role') in ('SOCIAL', 'DIRECTOR')
                and exists (select 1 from decision d where d.id = decision_detail.decision_id and d.nature = 'EXIT' and d.transcribed
                            and d.author_id = havre_setting('account')::bigint));

-- "Other" says nothing and is in no list: who left so left of their own will.
update stay set exit_reason = 'DEPART_VOLONTAIRE' where exit_reason = 'AUTRE';
update stay_history set exit_reason = 'DEPART_VOLONTAIRE' where exit_reason = 'AUTRE';
