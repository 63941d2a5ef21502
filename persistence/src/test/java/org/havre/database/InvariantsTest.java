package org.havre.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;

import org.havre.stay.Village;
import org.junit.jupiter.api.Test;

/** A proof that looks for what is broken finds it. */
@OnPostgres
class InvariantsTest {
    private final TestDatabase database;

    InvariantsTest(TestDatabase database) { this.database = database; }

    @Test void everything_that_is_broken_is_found_where_no_constraint_stands_against_it() throws SQLException {
        var village = new Village(database);
        village.sends(7, "2026-05-01", 1990, 1991);
        village.sends(8, "2026-05-01", 1990);
        assertThat(Invariants.broken(database)).isEmpty();

        database.execute("""
                alter table stay drop constraint stay_person_present_elsewhere;
                alter table bed_assignment drop constraint bed_assignment_place_taken,
                    drop constraint bed_assignment_person_twice;
                drop trigger bed_assignment_inside_stay on bed_assignment;
                drop trigger household_without_head on membership;
                insert into stay (id, person_id, facility_id, starts_on, entry) values
                    (1, 71, 900, '2026-05-02', 'SHELTERING'), (2, 71, 901, '2026-05-03', 'SHELTERING');
                insert into bed_assignment (id, facility_id, person_id, unit_id, place_id, stay_id, state, starts_on) values
                    (1, 900, 71, 1, 11, 1, 'ACTIVE', '2026-05-01'), (2, 900, 71, 1, 11, 1, 'ACTIVE', '2026-05-03');
                update orientation_member set arrived_on = '2026-05-02' where person_id = 81;
                update membership set role = 'OTHER' where person_id = 81;
                delete from person_facility where person_id = 71;
                update bed_assignment_history set ends_on = '2026-05-09' where id = 2;
                insert into stay_history select * from stay_history where id = 1""");

        assertThat(Invariants.broken(database)).hasSize(9);
    }
}
