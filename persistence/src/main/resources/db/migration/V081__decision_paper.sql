-- The paper of a decision as it was received, for those who may see the decision; kept as it came.

create table decision_paper (
    decision_id bigint constraint decision_paper_once primary key references decision,
    media_type  text not null check (media_type in ('application/pdf', 'image/jpeg', 'image/png')),
    content     bytea not null constraint decision_paper_size check (octet_length(content) between 1 and 5242880),
    added_on    date not null,
    author_id   bigint references account
);

alter table decision_paper enable row level security;
grant select, insert on decision_paper to ${app};
create policy scope on decision_paper for select
    using (exists (select 1 from decision d where d.id = decision_paper.decision_id));
create policy keep on decision_paper for insert
    with check (author_id = havre_setting('account')::bigint
                and (havre_setting('role') = 'OFII' and exists (select 1 from decision d where d.id = decision_paper.decision_id)
                     or havre_setting('role') in ('SOCIAL', 'DIRECTOR')
                        and exists (select 1 from transcription t where t.decision_id = decision_paper.decision_id)));
