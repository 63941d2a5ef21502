package org.havre.stay;

import static org.assertj.core.api.Assertions.assertThat;

import org.havre.database.OnPostgres;
import org.havre.database.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** By when something is declared: neither on a Saturday, nor on a Sunday, nor on a public holiday. */
@OnPostgres
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorkingDaysTest {
    private Village village;

    @BeforeAll void settle(TestDatabase database) { village = new Village(database); }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-05-18 | 0 | 2026-05-18 | the day itself
            2026-05-18 | 1 | 2026-05-19 | Tuesday follows Monday
            2026-05-22 | 1 | 2026-05-26 | Friday: over the week-end and Whit Monday
            2026-05-13 | 1 | 2026-05-15 | over Ascension
            2026-04-03 | 1 | 2026-04-07 | Good Friday: over Easter Monday
            2026-04-30 | 1 | 2026-05-04 | over 1 May and the week-end
            2026-12-24 | 1 | 2026-12-28 | over Christmas
            2026-12-31 | 2 | 2027-01-05 | over New Year's Day and the week-end
            2027-03-26 | 1 | 2027-03-30 | Easter is another day each year
            2038-04-23 | 1 | 2038-04-27 | as late as it can be
            """) void the_next_working_day_is(String day, int days, String due, String why) {
        assertThat(village.rows("select working_days_after('" + day + "', " + days + ")")).as(why)
                .containsExactly(due);
    }
}
