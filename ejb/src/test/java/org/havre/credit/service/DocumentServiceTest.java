package org.havre.credit.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.havre.credit.DocumentState.DUE_TODAY;
import static org.havre.credit.DocumentState.MISSING;
import static org.havre.credit.DocumentState.RECEIVED;
import static org.havre.credit.DocumentState.RECEIVED_LATE;
import static org.havre.credit.DocumentState.TO_COME;

import java.time.LocalDate;
import org.havre.credit.DocumentRow;
import org.havre.credit.DueDocument;
import org.havre.database.OnPostgres;
import org.junit.jupiter.api.Test;

/** Documents that a year asks for, and that they came. */
@OnPostgres
class DocumentServiceTest extends BudgetsOfLyon {
    @Test void each_regime_has_its_documents_with_their_days() {
        assertThat(documents(2026, CADA)).extracting(DocumentRow::document, DocumentRow::dueOn).containsExactly(
                tuple(DueDocument.BUDGET_REQUESTED, LocalDate.of(2025, 10, 31)),
                tuple(DueDocument.BUDGET_RETAINED, LocalDate.of(2026, 12, 31)),
                tuple(DueDocument.ACCOUNT_SUBMITTED, LocalDate.of(2027, 4, 30)),
                tuple(DueDocument.ACTIVITY_REPORT, LocalDate.of(2027, 4, 30)),
                tuple(DueDocument.ACCOUNT_RETAINED, LocalDate.of(2028, 12, 31)));
        assertThat(documents(2026, HUDA)).extracting(DocumentRow::document, DocumentRow::dueOn).containsExactly(
                tuple(DueDocument.SUBSIDY_REQUEST, LocalDate.of(2026, 12, 31)),
                tuple(DueDocument.ACTIVITY_REPORT, LocalDate.of(2028, 12, 31)),
                tuple(DueDocument.FINANCIAL_REPORT, LocalDate.of(2028, 12, 31)));
        assertThat(documents(2026, HOTEL)).isEmpty();
        assertThat(documents(2027, CADA).get(0).state(TODAY)).isEqualTo(DUE_TODAY);
        assertThat(documents(2026, CADA)).extracting(row -> row.state(TODAY))
                .containsExactly(MISSING, TO_COME, TO_COME, TO_COME, TO_COME);
    }

    @Test void a_facility_is_not_asked_for_what_was_due_before_it_was_there() {
        assertThat(documents(2025, CADA)).extracting(DocumentRow::document)
                .doesNotContain(DueDocument.BUDGET_REQUESTED).hasSize(4);
        refused(desk -> desk.documents().receive(CADA, 2025, DueDocument.BUDGET_REQUESTED, TODAY),
                "DocumentRule.NOT_ASKED");
        refused(desk -> desk.documents().receive(HUDA, 2026, DueDocument.ACCOUNT_SUBMITTED, TODAY),
                "DocumentRule.NOT_ASKED");
    }

    @Test void a_document_is_ticked_with_its_day_corrected_and_taken_back() {
        finance(desk -> desk.documents().receive(CADA, 2026, DueDocument.BUDGET_REQUESTED, LocalDate.of(2025, 11, 1)));
        assertThat(documents(2026, CADA).get(0).state(TODAY)).isEqualTo(RECEIVED_LATE);
        finance(desk -> desk.documents().receive(CADA, 2026, DueDocument.BUDGET_REQUESTED,
                LocalDate.of(2025, 10, 31)));
        assertThat(documents(2026, CADA).get(0).state(TODAY)).isEqualTo(RECEIVED);
        finance(desk -> desk.documents().takeBack(CADA, 2026, DueDocument.BUDGET_REQUESTED));
        assertThat(documents(2026, CADA).get(0).state(TODAY)).isEqualTo(MISSING);
        refused(desk -> desk.documents().receive(CADA, 2026, DueDocument.BUDGET_REQUESTED, TODAY.plusDays(1)),
                "DocumentRule.RECEIVED_IN_THE_FUTURE");
    }
}
