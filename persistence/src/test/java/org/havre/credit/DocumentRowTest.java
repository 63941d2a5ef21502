package org.havre.credit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import org.havre.facility.FundingRegime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentRowTest {
    private static DocumentRow document(int yearsAfter, String day, String receivedOn) {
        return new DocumentRow(1, "C6980", "Les Acacias", "Refuge", "FR-ARA", "Auvergne-Rhône-Alpes",
                FundingRegime.TARIFEE, 2026, DueDocument.BUDGET_REQUESTED,
                new DocumentDeadline(yearsAfter, MonthDay.parse(day), Certainty.VERIFIED),
                receivedOn == null ? null : LocalDate.parse(receivedOn));
    }

    @ParameterizedTest
    @CsvSource({"-1, --10-31, 2025-10-31", "1, --04-30, 2027-04-30", "0, --12-31, 2026-12-31",
            "2, --12-31, 2028-12-31"}) void a_document_is_due_on_a_day_of_a_year_beside_its_own(int yearsAfter,
                    String day, LocalDate due) {
        assertThat(document(yearsAfter, day, null).dueOn()).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({"2025-10-30, TO_COME, 0", "2025-10-31, DUE_TODAY, 0", "2025-11-01, MISSING, 1",
            "2026-10-31, MISSING, 365"}) void it_is_missing_from_the_day_after(LocalDate today, DocumentState state,
                    long late) {
        assertThat(document(-1, "--10-31", null).state(today)).isEqualTo(state);
        assertThat(document(-1, "--10-31", null).daysLate(today)).isEqualTo(late);
    }

    @ParameterizedTest
    @CsvSource({"2025-10-30, RECEIVED, 0", "2025-10-31, RECEIVED, 0",
            "2025-11-01, RECEIVED_LATE, 1"}) void it_came_in_time_up_to_the_day(String received, DocumentState state,
                    long late) {
        var today = LocalDate.of(2026, 10, 31);
        assertThat(document(-1, "--10-31", received).state(today)).isEqualTo(state);
        assertThat(document(-1, "--10-31", received).daysLate(today)).isEqualTo(late);
    }

    @Test void a_filter_lets_through_what_it_names_and_all_where_it_names_nothing() {
        var row = document(-1, "--10-31", null);
        var today = LocalDate.of(2026, 10, 31);
        assertThat(new DocumentFilter(2026, null, null, null, null).lets(row, today)).isTrue();
        assertThat(new DocumentFilter(2026, null, null, DueDocument.BUDGET_REQUESTED, DocumentState.MISSING)
                .lets(row, today)).isTrue();
        assertThat(new DocumentFilter(2026, null, null, DueDocument.ACTIVITY_REPORT, null).lets(row, today)).isFalse();
        assertThat(new DocumentFilter(2026, null, null, null, DocumentState.RECEIVED).lets(row, today)).isFalse();
    }
}
