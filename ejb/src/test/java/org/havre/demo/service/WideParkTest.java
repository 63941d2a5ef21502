package org.havre.demo.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.havre.database.OnPostgres;
import org.havre.database.TestDatabase;
import org.junit.jupiter.api.Test;

/** What benchmarks measure with is accepted by the database too, beyond the first hundred facilities. */
@OnPostgres
class WideParkTest {
    @Test void a_wide_park_is_written_part_by_part(TestDatabase database) throws Exception {
        try (var connection = database.asApp()) {
            connection.setAutoCommit(false);
            new DemoLoader(connection, Instant.parse("2026-10-31T09:00:00Z")).loadWide(105, 1050,
                    LocalDate.of(2026, 10, 31), () -> {
                        connection.commit();
                        return null;
                    });
        }
        try (var connection = database.asOwner();
                var row = connection.createStatement().executeQuery(
                        "select count(distinct id), (select count(*) from stay) from facility")) {
            row.next();
            assertThat(row.getInt(1)).isEqualTo(105);
            assertThat(row.getInt(2)).isGreaterThan(2000);
        }
    }
}
