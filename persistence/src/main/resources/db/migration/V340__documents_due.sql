-- When documents about a year have to be there: so many years after it, on a day. certainty as of reference costs: V read at its
-- source, I inferred (where a source names a year alone, its last day), M from memory and to be confirmed.
create table document_deadline (
    regime      text not null check (regime in ('TARIFEE', 'SUBVENTIONNEE')),
    document    text not null check (document in ('BUDGET_REQUESTED', 'BUDGET_RETAINED', 'ACCOUNT_SUBMITTED', 'ACTIVITY_REPORT',
                    'ACCOUNT_RETAINED', 'SUBSIDY_REQUEST', 'FINANCIAL_REPORT')),
    starts_on   date not null,
    years_after integer not null check (years_after between -1 and 5),
    month       integer not null check (month between 1 and 12),
    day         integer not null check (day between 1 and 31),
    certainty   text not null check (certainty in ('V', 'I', 'M')),
    source      text not null,
    primary key (regime, document, starts_on)
);
alter table document_deadline enable row level security;
create policy everybody on document_deadline for select using (true);
grant select on document_deadline to ${app};

insert into document_deadline values
    ('TARIFEE', 'BUDGET_REQUESTED', '2015-01-01', -1, 10, 31, 'V', 'CASF R.314-3'),
    ('TARIFEE', 'BUDGET_RETAINED', '2015-01-01', 0, 12, 31, 'I', 'The State''s own tool names the year alone'),
    ('TARIFEE', 'ACCOUNT_SUBMITTED', '2015-01-01', 1, 4, 30, 'M', 'CASF R.314-49; the day to be confirmed'),
    ('TARIFEE', 'ACTIVITY_REPORT', '2015-01-01', 1, 4, 30, 'M', 'CASF R.314-49; the day to be confirmed'),
    ('TARIFEE', 'ACCOUNT_RETAINED', '2015-01-01', 2, 12, 31, 'I', 'The State''s own tool names the year alone'),
    ('SUBVENTIONNEE', 'SUBSIDY_REQUEST', '2015-01-01', 0, 12, 31, 'I', 'The State''s own tool names no day'),
    ('SUBVENTIONNEE', 'FINANCIAL_REPORT', '2015-01-01', 2, 12, 31, 'I', 'The State''s own tool names the year alone'),
    ('SUBVENTIONNEE', 'ACTIVITY_REPORT', '2015-01-01', 2, 12, 31, 'I', 'The State''s own tool names the year alone');

-- Ticked by mistake: the day is taken back, and its history kept.
alter table document_received alter column received_on drop not null;
alter table document_received_history alter column received_on drop not null;
