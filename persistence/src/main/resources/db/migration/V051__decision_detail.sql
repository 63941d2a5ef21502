-- What a decision rests on besides its dates: the request for a stay, or the letter, the ground and what was weighed where
-- conditions are withdrawn or refused. Written with the decision and, like it, never changed.
create table decision_detail (
    decision_id   bigint primary key references decision,
    requested_on  date,
    announced_on  date,
    ground        text check (ground in ('LEFT_REGION', 'LEFT_PLACE', 'AUTHORITIES_NOT_MET', 'RESOURCES_HIDDEN',
                      'FAMILY_UNTRUE', 'SEVERAL_IDENTITIES', 'SERIOUS_BREACH', 'REGION_REFUSED', 'PLACE_REFUSED',
                      'RE_EXAMINATION', 'LATE_CLAIM')),
    exceptional   boolean not null default false,
    weighed       boolean not null default false
);

alter table decision_detail enable row level security;
grant select, insert on decision_detail to ${app};
create policy scope on decision_detail for select
    using (exists (select 1 from decision d where d.id = decision_detail.decision_id));
create policy register on decision_detail for insert with check (havre_setting('role') in ('OFII', 'IMPORT'));

-- When the time to appeal against an outcome ends: asked for, never computed (franc, working days, legal aid).
create table appeal_period (
    outcome_id bigint primary key references outcome,
    ends_on    date not null
);

alter table appeal_period enable row level security;
grant select, insert, update on appeal_period to ${app};
create policy scope on appeal_period for select
    using (exists (select 1 from outcome o where o.id = appeal_period.outcome_id));
create policy change on appeal_period for update
    using (exists (select 1 from outcome o where o.id = appeal_period.outcome_id));
create policy register on appeal_period for insert
    with check (havre_setting('role') in ('OFII', 'SOCIAL', 'DIRECTOR', 'IMPORT')
                and exists (select 1 from outcome o where o.id = appeal_period.outcome_id));
