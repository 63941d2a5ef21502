-- Reference costs and deadlines of documents are set by an administrator, each from a day on: costs in the running year at the
-- earliest, deadlines for years to come, so that years that are over keep theirs. What has not begun may be taken back.
alter table reference_cost
    add column author_id bigint references account,
    add constraint reference_cost_source check (source ~ '\S' and length(source) <= 200);
alter table document_deadline
    add column author_id bigint references account,
    add constraint document_deadline_source check (source ~ '\S' and length(source) <= 200),
    add constraint document_deadline_year check (starts_on = date_trunc('year', starts_on)),
    add constraint document_deadline_day
        check (day <= case when month = 2 then 28 when month in (4, 6, 9, 11) then 30 else 31 end);

grant insert, delete on reference_cost, document_deadline to ${app};
create policy set_by on reference_cost for insert
    with check (havre_setting('role') = 'ADMIN' and starts_on >= date_trunc('year', business_day()) and author_id = havre_setting('account')::bigint);
create policy set_by on document_deadline for insert
    with check (havre_setting('role') = 'ADMIN' and starts_on > business_day() and author_id = havre_setting('account')::bigint);
create policy taken_back on reference_cost for delete using (havre_setting('role') = 'ADMIN' and starts_on > business_day());
create policy taken_back on document_deadline for delete using (havre_setting('role') = 'ADMIN' and starts_on > business_day());
