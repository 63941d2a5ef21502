-- OFII contests what a facility wrote down, with a reason, and the facility answers: each word stays. What was recorded on the
-- decision stays too, and in every figure, until OFII confirms or annuls the decision, or the facility corrects the stays.

create table transcription_word (
    id          bigint primary key,
    decision_id bigint not null references transcription,
    facility_id bigint not null references facility,
    kind        text not null check (kind in ('CONTESTED', 'ANSWERED')),
    because     text not null constraint transcription_word_says_why check (because <> '' and length(because) <= 200),
    told_on     date not null,
    author_id   bigint not null references account,
    recorded_at timestamptz not null default recording_instant()
);
create index transcription_word_decision on transcription_word (decision_id);
create index transcription_word_facility on transcription_word (facility_id);

alter table transcription_word enable row level security;
grant select, insert on transcription_word to ${app};
create policy scope on transcription_word for select using (facility_id = any ((select people_facilities())::bigint[]));
create policy say on transcription_word for insert
    with check (author_id = havre_setting('account')::bigint
                and case kind when 'CONTESTED' then havre_setting('role') = 'OFII' else havre_setting('role') in ('SOCIAL', 'DIRECTOR') end
                and exists (select 1 from transcription t where t.decision_id = transcription_word.decision_id
                            and t.facility_id = transcription_word.facility_id and t.checked_on is null));

-- How each transcription stands, since when, and what was last said of it.
create view transcription_standing with (security_invoker = true) as
    select t.decision_id, t.facility_id,
           case when t.checked_on is not null then 'CHECKED' else coalesce(last.kind, 'TO_CHECK') end as state,
           coalesce(t.checked_on, last.told_on, t.transcribed_on) as since, last.because
    from transcription t
    left join lateral (select w.kind, w.told_on, w.because from transcription_word w where w.decision_id = t.decision_id
                       order by w.recorded_at desc, w.id desc limit 1) last on true;
grant select on transcription_standing to ${app};

insert into policy_value values
    ('TRANSCRIPTION_REPLY_DAYS', '2015-11-01', 7, 'a proposal of Havre: no text sets a term to the answer about a contested transcription');

-- TRANSCRIBED              decisions that OFII has yet to confirm, or to look at again after an answer. id the decision
-- TRANSCRIPTION_CONTESTED  the facility owes an answer, or a correction. id the decision
create or replace view due_transcription with (security_invoker = true) as
    select case t.state when 'CONTESTED' then 'TRANSCRIPTION_CONTESTED' else 'TRANSCRIBED' end as kind,
           case t.state when 'CONTESTED' then array['SOCIAL', 'DIRECTOR'] else array['OFII'] end as roles,
           t.decision_id as id, h.reference as household,
           (select count(*) from membership m where m.household_id = h.id and m.starts_on <= business_day()
              and (m.ends_on is null or m.ends_on > business_day())) as people,
           f.name as facility,
           t.since + (select v.value from policy_value v
                      where v.name = case t.state when 'CONTESTED' then 'TRANSCRIPTION_REPLY_DAYS' else 'TRANSCRIPTION_CHECK_DAYS' end
                        and v.starts_on <= t.since order by v.starts_on desc limit 1) as due
    from transcription_standing t
    join decision d on d.id = t.decision_id
    join household h on h.id = d.household_id
    join facility f on f.id = t.facility_id
    where t.state <> 'CHECKED' and t.facility_id = any ((select scope_facilities())::bigint[])
      and not exists (select 1 from decision a where a.annuls_id = d.id);
