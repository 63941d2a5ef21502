package org.havre.stay;

/** Facilities and those who are sent there, as statements; people are numbered household × 10 + 1, 2, 3…. */
abstract class Settling {
    final void facility(long id, String name, String code) {
        execute("insert into facility (id, name, department_code, declares_from) values (%d, '%s', '69', 'infinity')",
                id, name);
        execute("insert into facility_code (id, facility_id, code, starts_on) values (%d, %d, '%s', '2015-01-01')", id,
                id, code);
        execute("insert into facility_terms (id, facility_id, starts_on, kind, regime, operator_id, authorised_capacity, source)"
                + " values (%d, %d, '2015-01-01', 'HUDA', 'SUBVENTIONNEE', 1, 6, 'ACT')", id, id);
        execute("insert into site (id, facility_id, name) values (%d, %d, 'Bourg')", id, id);
    }

    final void unit(int number, int beds) {
        execute("insert into unit (id, facility_id, site_id, name, bed_count) values (%d, %d, %d, 'U%d', %d)", number,
                Village.FACILITY,
                Village.FACILITY, number, beds);
        for (int bed = 1; bed <= beds; bed++)
            execute("insert into place (id, facility_id, unit_id, label, starts_on) values (%d, %d, %d, 'U%d-%d', '2015-01-01')",
                    number * 10 + bed, Village.FACILITY, number, number, bed);
    }

    /** An account of this role that covers one facility. */
    public void account(int id, String login, String role, long facility) {
        execute("insert into account (id, login, display_name, password_hash) values (%d, '%s', '%s', 'x')", id, login,
                login);
        execute("insert into account_right (id, account_id, role, scope, starts_on) values (%d, %d, '%s', 'FACILITY', '2015-01-01')",
                id, id, role);
        execute("insert into account_right_facility values (%d, %d)", id, facility);
    }

    /** From that day on, what happens in a facility is declared from here. */
    public void declaresFrom(String day) {
        execute("update facility set declares_from = '%s'", day);
    }

    /** A household on its way here by a decision of that day; its orientation and decision have the household's number. */
    public long sends(long household, String decidedOn, int... birthYears) {
        return sends(household, Village.FACILITY, decidedOn, birthYears);
    }

    public long sends(long household, long facility, String decidedOn, int... birthYears) {
        execute("insert into household (id, reference) values (%d, 'M-%d')", household, household);
        for (int i = 0; i < birthYears.length; i++) {
            long person = household * 10 + i + 1;
            execute("insert into person (id, family_name, given_names, sex, birth_date, birth_precision)"
                    + " values (%d, 'Nom%d', 'Prénom%d', 'F', '%d-01-01', 'YEAR')", person, household, i + 1,
                    birthYears[i]);
            execute("insert into membership (id, household_id, person_id, role, starts_on) values (%d, %d, %d, '%s', '2015-01-01')",
                    person, household, person, i == 0 ? "HEAD" : "OTHER");
        }
        execute("insert into decision (id, number, nature, household_id, facility_id, decided_on)"
                + " values (%d, 'A-%d', 'ADMISSION', %d, %d, '%s')", household, household, household, facility,
                decidedOn);
        execute("insert into orientation (id, decision_id, household_id, facility_id, decided_on, expected_on, last_day, state)"
                + " values (%d, %d, %d, %d, '%s', '%s', date '%s' + 5, 'EXPECTED')", household, household, household,
                facility,
                decidedOn, decidedOn, decidedOn);
        for (int i = 1; i <= birthYears.length; i++)
            execute("insert into orientation_member (id, orientation_id, facility_id, person_id) values (%d, %d, %d, %d)",
                    household * 10 + i, household, facility, household * 10 + i);
        return household;
    }

    /** A decision that ends the household's stay, or that of the person named. */
    public long decidesExit(long id, long household, Long person, String decidedOn) {
        execute("insert into decision (id, number, nature, household_id, person_id, decided_on, end_of_care_on)"
                + " values (%d, 'S-%d', 'EXIT', %d, %s, '%s', '%s')", id, id, household, person, decidedOn, decidedOn);
        return id;
    }

    /** Nobody stays here any more, nor ever did; everybody is on the way again. */
    public void empty() {
        execute("delete from household_change; delete from declaration; delete from sighting; delete from absence; delete from bed_move; delete from bed_assignment; delete from stay;"
                + " update orientation_member set arrived_on = null where arrived_on is not null;"
                + " update orientation set state = 'EXPECTED', ended_on = null where state <> 'EXPECTED'");
    }

    public final void execute(String sql, Object... values) { write(sql.formatted(values)); }

    /** Runs what a test needs to be there. */
    abstract void write(String sql);
}
