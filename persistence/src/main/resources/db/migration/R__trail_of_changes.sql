-- The tables whose changes are on the trail, and those that are left out with the reason. A table in neither place fails
-- a test: decide where a new one belongs.
do $$
declare
    kept text[] := array[
        -- accounts and rights
        'access_token', 'account', 'account_identity', 'account_link', 'account_right', 'account_right_facility', 'policy_value',
        'retention_rule', 'second_factor',
        -- facilities
        'declared_activity', 'difference_justification', 'facility', 'facility_code', 'facility_directorate', 'facility_terms',
        'month_correction', 'month_statement', 'operator', 'place',
        'place_offer', 'site', 'takeover_heading', 'territorial_directorate', 'unavailability', 'unit', 'unit_keeping',
        -- credits
        'act_places', 'act_special_places', 'allocation', 'budget', 'budget_line', 'budget_result', 'commitment', 'cpom_member', 'credit_act',
        'credit_paper', 'document_deadline', 'document_received', 'envelope', 'facility_evaluation', 'facility_label', 'payment',
        'planned_instalment', 'reconciliation_difference', 'reconciliation_word',
        'recovery_order', 'reference_cost', 'result_detail', 'service_certificate', 'staffing',
        -- people
        'absence', 'appeal_period', 'bed_assignment', 'bed_move', 'household', 'household_change', 'membership', 'outcome',
        'person', 'person_contact', 'person_merge', 'person_need', 'person_procedure', 'sheltering', 'sighting', 'spelling', 'stay', 'told_apart',
        -- decisions and what follows from them
        'decision', 'decision_detail', 'decision_paper', 'declaration', 'eviction_proceeding', 'orientation',
        'orientation_answer', 'orientation_member', 'prefect_objection', 'refused_offer', 'region_ask', 'retention_hold', 'transcription',
        'transcription_word', 'transfer_ask'];
    t text;
begin
    foreach t in array kept loop
        call keep_trail_of(t);
    end loop;
end $$;

create or replace function left_out_of_trail() returns table (name text, because text)
    language sql immutable
    as $$ values
        ('account_visit', 'when an account was last seen; signing in and out are lines themselves'),
        ('known_browser', 'in which browsers an account has signed in; signing in is a line itself'),
        ('recovery_code', 'codes on paper that each serve once; their making changes the second factor, their use is a sign-in'),
        ('made_export', 'files made for their author; each one that is fetched is a line itself'),
        ('made_export_part', 'pieces of such files, locked'),
        ('answered_command', 'the answers to commands, kept to be given twice'),
        ('declared_month', 'when a month of OFII''s file came in; its figures are lines themselves'),
        ('department', 'a list that comes with Havre'),
        ('region', 'a list that comes with Havre'),
        ('operator_spelling', 'how OFII''s file writes the operators, learnt from it'),
        ('month_correction_cause', 'what a correction tells of facts whose changes are lines themselves'),
        ('kept_night', 'counted from facts whose changes are lines themselves'),
        ('kept_transfer', 'counted from facts whose changes are lines themselves'),
        ('night_comparison', 'what counting nights again found; it follows from facts whose changes are lines themselves'),
        ('night_stale', 'counted from facts whose changes are lines themselves'),
        ('nights_kept', 'counted from facts whose changes are lines themselves'),
        ('name_due', 'names whose keys are to be computed; follows from them'),
        ('name_key', 'numbers that follow from names'),
        ('person_facility', 'follows from orientations and stays'),
        ('person_host', 'follows from what regions ask each other'),
        ('person_merge_row', 'what a merge did to rows; each of them has its line'),
        ('recording', 'who recorded at an instant; what was recorded is a line itself'),
        ('resemblance', 'guesses that follow from names and dates'),
        ('retention_run', 'the report of what was erased; each erasure is a line itself'),
        ('takeover_household', 'how the operator''s own file calls what is created with it'),
        ('takeover_person', 'how the operator''s own file calls what is created with it'),
        ('takeover_row', 'digests of rows that came in; what they created are lines themselves'),
        ('trail', 'the trail itself'),
        ('trail_value', 'the trail itself'),
        ('flyway_schema_history', 'what this version made of the database')
    $$;
