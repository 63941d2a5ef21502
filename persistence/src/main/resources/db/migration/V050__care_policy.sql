-- How long care may go on after its end, how long somebody may answer before it ends, what the allowance is expected to be
-- and what is tolerated of undue presence. Which names there are, the code that reads them says.
alter table policy_value drop constraint if exists policy_value_name_check;
alter table policy_value add constraint policy_value_name_check check (name ~ '^[A-Z_]{1,40}$');

insert into policy_value values
    ('STAY_MONTHS_PROTECTED', '2015-11-01', 3, 'CESEDA R.552-13 1° (then R.744-12)'),
    ('STAY_MONTHS_OTHER', '2015-11-01', 1, 'CESEDA R.552-13 2° (then R.744-12)'),
    ('STAY_MONTHS_EXTENDED', '2015-11-01', 6, 'CESEDA R.552-13 1°: three months and three more with OFII''s agreement'),
    ('OBSERVATION_DAYS', '2015-11-01', 15, 'CESEDA D.551-18; counting of the days: an inference, to be confirmed'),
    ('OVERSTAY_PERCENT_PROTECTED', '2015-11-01', 3, 'Cahier des charges, seuils cibles (CADA, HUDA)'),
    ('OVERSTAY_PERCENT_REJECTED', '2015-11-01', 4, 'Cahier des charges, seuils cibles (CADA, HUDA)'),
    ('OVERSTAY_PERCENT_ALL', '2015-11-01', 7, 'Cahier des charges, seuils cibles (CADA, HUDA)'),
    ('ALLOWANCE_CENTS_FIRST', '2015-11-01', 680, 'CESEDA D.553-8, annexe 8, scale of 2015; to be confirmed'),
    ('ALLOWANCE_CENTS_NEXT', '2015-11-01', 340, 'CESEDA D.553-8, annexe 8, scale of 2015; to be confirmed'),
    ('ALLOWANCE_CENTS_NOT_HOUSED', '2015-11-01', 740, 'CESEDA D.553-9, annexe 8, scale of 2018; to be confirmed');
