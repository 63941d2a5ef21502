package org.havre.stay;

import static org.havre.stay.Village.ELSEWHERE;
import static org.havre.stay.Village.FACILITY;
import static org.havre.stay.Village.SOCIAL;

import java.util.function.Consumer;

/** What is always there in {@link OneVillage}. */
final class Founding extends Settling {
    private final Consumer<String> database;

    Founding(Consumer<String> database) { this.database = database; }

    void found() {
        execute("insert into operator (id, name) values (1, 'Havre des Tilleuls')");
        execute("insert into territorial_directorate values (%d, 'Lyon'), (%d, 'Lille')", OneVillage.LYON,
                OneVillage.LILLE);
        facility(FACILITY, "CADA des Tilleuls", "C6980");
        facility(ELSEWHERE, "HUDA des Cerisiers", "H6981");
        execute("update facility set department_code = '59' where id = %d", ELSEWHERE);
        execute("insert into facility_directorate values (1, %d, %d, '2015-01-01'), (2, %d, %d, '2015-01-01')",
                FACILITY, OneVillage.LYON, ELSEWHERE, OneVillage.LILLE);
        unit(1, 4);
        unit(2, 2);
        account(1, SOCIAL, "SOCIAL", FACILITY);
        account(2, OneVillage.ELSEWHERE_SOCIAL, "SOCIAL", ELSEWHERE);
        account(3, OneVillage.FINANCE, "FINANCE", FACILITY);
        account(4, OneVillage.DIRECTOR, "DIRECTOR", FACILITY);
        account(5, OneVillage.OFII, "OFII", "DIRECTORATE", "'1'");
        account(6, OneVillage.NORTH, "OFII", "DIRECTORATE", "'2'");
        account(7, OneVillage.PREFECT, "PREFECTURE", "DEPARTMENT", "'69'");
        account(8, OneVillage.NATION, "ADMIN", "NATION", "null");
    }

    private void account(int id, String login, String role, String scope, String key) {
        execute("insert into account (id, login, display_name, password_hash) values (%d, '%s', '%s', 'x')", id,
                login, login);
        execute("insert into account_right (id, account_id, role, scope, scope_key, starts_on)"
                + " values (%d, %d, '%s', '%s', %s, '2015-01-01')", id, id, role, scope, key);
    }

    @Override void write(String sql) { database.accept(sql); }
}
