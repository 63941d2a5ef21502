-- What becomes of every table that knows of people when a file is erased, and whether the person may read it in the extract:
-- a table or a column that is not here fails a test, so decide where a new one belongs.
--   GONE  its rows are deleted
--   KEPT  its rows count in figures of past months: emptied names the columns that are blanked, kept all others
-- The earlier versions of a table (_history) share its fate and are told as it is. untold: why it is not in the extract.
create or replace function fate_of_tables() returns table (name text, fate text, kept text, emptied text, untold text)
    language sql immutable
    as $$ values
        ('absence', 'KEPT', 'id facility_id stay_id person_id starts_on ends_on returned cancelled author_id version', 'reason evidence', null),
        ('appeal_period', 'GONE', '', '', null),
        ('bed_assignment', 'KEPT', 'id facility_id person_id unit_id place_id stay_id orientation_id state starts_on ends_on expected_end_on author_id version', '', null),
        ('bed_move', 'GONE', '', '', null),
        ('decision', 'KEPT', 'id nature household_id person_id facility_id decided_on notified_on effective_on end_of_care_on granted_until annuls_id transcribed author_id', 'number ground', null),
        ('decision_detail', 'GONE', '', '', null),
        ('decision_paper', 'GONE', '', '', null),
        ('declaration', 'GONE', '', '', null),
        ('eviction_proceeding', 'KEPT', 'id facility_id household_id state given_by notified_on leave_by permit returning_home offers_refused category applied_on final_on breach ruled_on executed_on closed_on author_id version', '', null),
        ('household', 'KEPT', 'id version erased_on', 'reference directorate_id', null),
        ('household_change', 'GONE', '', '', null),
        ('membership', 'KEPT', 'id household_id person_id role starts_on ends_on version', '', null),
        ('name_key', 'GONE', '', '', 'numbers that follow from the names, which are told'),
        ('orientation', 'KEPT', 'id decision_id household_id facility_id decided_on expected_on last_day state ended_on version', 'reason', null),
        ('orientation_answer', 'GONE', '', '', null),
        ('orientation_member', 'KEPT', 'id orientation_id facility_id person_id arrived_on version', '', null),
        ('outcome', 'KEPT', 'id person_id body outcome decided_on read_on notified_on version', '', null),
        ('person', 'KEPT', 'id sex birth_date birth_precision nationality version erased_on', 'family_name given_names agdref language directorate_id', null),
        ('person_contact', 'GONE', '', '', null),
        ('person_facility', 'GONE', '', '', 'who sees the file: follows from orientations and stays, which are told'),
        ('person_host', 'GONE', '', '', 'who sees the file: follows from what regions ask each other, which is told'),
        ('person_merge', 'GONE', '', '', null),
        ('person_merge_row', 'GONE', '', '', 'which rows were moved: they are told where they are'),
        ('person_need', 'GONE', '', '', null),
        ('person_procedure', 'KEPT', 'id person_id starts_on procedure', '', null),
        ('prefect_objection', 'GONE', '', '', null),
        ('refused_offer', 'GONE', '', '', null),
        ('region_ask', 'KEPT', 'id offer_id household_id directorate_id host_id people asked_on author_id state answered_on answered_by orientation_id ended_as ended_on version', 'because', null),
        ('resemblance', 'GONE', '', '', 'a guess of Havre about the files of two people; nothing that anybody said of either'),
        ('retention_hold', 'GONE', '', '', null),
        ('sheltering', 'GONE', '', '', null),
        ('sighting', 'GONE', '', '', null),
        ('spelling', 'GONE', '', '', null),
        ('stay', 'KEPT', 'id person_id facility_id starts_on ends_on entry entry_decision_id exit_decision_id exit_reason cancelled author_id version', 'cancelled_because', null),
        ('takeover_household', 'GONE', '', '', 'how the operator''s own file calls the household; the operator tells it'),
        ('takeover_person', 'GONE', '', '', 'how the operator''s own file calls the person; the operator tells it'),
        ('takeover_row', 'KEPT', 'operator_id sheet key target_id person_id household_id', 'digest', 'digests, from which nothing can be read'),
        ('told_apart', 'GONE', '', '', 'leads to the file of somebody else'),
        ('transcription', 'GONE', '', '', null),
        ('transcription_word', 'GONE', '', '', null),
        ('transfer_ask', 'GONE', '', '', null)
    $$;
