package org.havre.credit.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.havre.credit.CommitmentRow;
import org.havre.credit.EnvelopeLevel;
import org.havre.credit.EnvelopeRow;
import org.havre.credit.Euros;
import org.havre.credit.Programme;
import org.havre.credit.RecoveryReason;
import org.havre.credit.UsedCredits;
import org.havre.database.OnPostgres;
import org.havre.shared.NotFound;
import org.junit.jupiter.api.Test;

/** What was committed and paid, what is asked back, and the envelopes above it. */
@OnPostgres
class CommitmentServicesTest extends BudgetsOfLyon {
    private void paid(long facility, String number, String amount) {
        database.execute("insert into payment (id, facility_id, operator_id, year, programme, amount, paid_on,"
                + " commitment_number, request_number) select coalesce(max(id), 0) + 1, " + facility
                + ", 1, 2025, 303, " + amount + ", '2025-03-01', '" + number + "', '1000' || count(*) from payment");
    }

    @Test void an_order_of_recovery_asks_back_what_was_paid_and_the_same_number_comes_once() {
        paid(HUDA, "2100000001", "1000");
        Consumer<Desk> order = desk -> desk.recoveries().record(HUDA, 2025, " T-1 ", Euros.of("600.00"), TODAY,
                RecoveryReason.OVERPAYMENT);
        finance(order);
        refused(order, "RecoveryRule.NUMBER_TAKEN", "RecoveryRule.ABOVE_WHAT_WAS_PAID");
        assertThat(file(HUDA, 2026).recovered(2025)).isEqualTo(Euros.of("600.00"));
        assertThat(file(HUDA, 2026).recoveries(2025)).extracting("number").containsExactly("T-1");
        assertThat(file(HUDA, 2026).recoveries(2026)).isEmpty();
    }

    @Test void a_commitment_holds_for_years_and_tells_what_is_paid_of_it() {
        finance(desk -> desk.commitments()
                .record(new NewCommitment(HUDA, false, "21 0000 0001", 2025, 2027, Euros.of(1500))));
        finance(desk -> desk.commitments().record(new NewCommitment(HUDA, true, "2100000002", 2026, 2026,
                Euros.of(70))));
        paid(HUDA, "2100000001", "1000");
        assertThat(file(HUDA, 2026).commitments(2025)).extracting(CommitmentRow::number, CommitmentRow::left)
                .containsExactly(tuple("2100000001", Euros.of("500.00")));
        assertThat(file(CADA, 2026).commitments(2026)).as("the operator's, in the region")
                .extracting(CommitmentRow::number).containsExactly("2100000002");
        assertThat(commitments(2027)).extracting(CommitmentRow::number)
                .containsExactly("2100000001");
        refused(desk -> desk.commitments().record(new NewCommitment(CADA, false, "2100000001", 2026, 2025,
                Euros.ZERO)), "CommitmentRule.NUMBER_TAKEN", "CommitmentRule.NOT_POSITIVE",
                "CommitmentRule.ENDS_BEFORE_IT_STARTS");
    }

    @Test void the_ae_of_a_commitment_become_others_and_its_number_stays() {
        finance(desk -> desk.commitments().record(new NewCommitment(HUDA, false, "2100000001", 2026, 2026,
                Euros.of(1500))));
        var id = commitments(2026).get(0).id();
        finance(desk -> desk.commitments().change(id, 2026, 2028, Euros.of(4500)));
        var changed = desk("finance", desk -> desk.commitments().get(id));
        assertThat(changed.isMultiYear()).isTrue();
        assertThat(changed.ae()).isEqualTo(Euros.of(4500));
        assertThat(changed.number()).isEqualTo("2100000001");
        refused(desk -> desk.commitments().change(id, 2026, 2036, Euros.of(1)), "CommitmentRule.TOO_LONG");
        assertThatThrownBy(() -> desk("finance", desk -> desk.commitments().get(-1))).isInstanceOf(NotFound.class);
    }

    private List<CommitmentRow> commitments(int year) {
        return desk("finance", desk -> desk.commitments().ofYear(year));
    }

    private List<EnvelopeRow> envelopes() { return desk("finance", desk -> desk.envelopes().ofYear(2026)); }

    private List<UsedCredits> used(int year) { return desk("finance", desk -> desk.envelopes().used(year)); }

    private static NewEnvelope envelope(EnvelopeLevel level, String name, String ae, String cp) {
        return new NewEnvelope(Programme.P303, "FR-ARA", 2026, level, name, Euros.of(ae), Euros.of(cp));
    }

    @Test void units_stand_below_the_budget_with_ae_and_cp_apart_beside_what_is_used_of_them() {
        finance(desk -> {
            desk.envelopes().record(envelope(EnvelopeLevel.BOP, null, "3000", "1000"));
            desk.envelopes().record(envelope(EnvelopeLevel.UO, "Rhône", "2000", "600"));
            desk.commitments().record(new NewCommitment(HUDA, false, "2100000001", 2026, 2028, Euros.of(1500)));
        });
        refused(desk -> desk.envelopes().record(envelope(EnvelopeLevel.UO, "Isère", "1000.01", "1")),
                "EnvelopeRule.UNITS_ABOVE_BUDGET");
        assertThat(envelopes()).extracting(row -> row.envelope().level())
                .containsExactly(EnvelopeLevel.BOP, EnvelopeLevel.UO);
        assertThat(used(2026))
                .containsExactly(new UsedCredits(Programme.P303, "FR-ARA", Euros.of(1500), Euros.ZERO));
        assertThat(used(2027)).isEmpty();
        var budget = envelopes().get(0);
        refused(desk -> desk.envelopes().change(budget.id(), Euros.of(3000), Euros.of(599)),
                "EnvelopeRule.UNITS_ABOVE_BUDGET");
        finance(desk -> desk.envelopes().change(budget.id(), Euros.of(3500), Euros.of(600)));
        EnvelopeRow changed = desk("finance", desk -> desk.envelopes().get(budget.id()));
        assertThat(changed.envelope().ae()).isEqualTo(Euros.of(3500));
        assertThat(changed.envelope().cp()).isEqualTo(Euros.of(600));
    }

    @Test void an_envelope_is_of_one_of_the_callers_regions() {
        Map<String, String> regions = desk("finance", desk -> desk.envelopes().regions());
        assertThat(regions).containsOnlyKeys("FR-ARA");
        assertThatThrownBy(() -> finance(desk -> desk.envelopes().record(new NewEnvelope(Programme.P303, "FR-HDF", 2026,
                EnvelopeLevel.BOP, "", Euros.of(1), Euros.of(1))))).isInstanceOf(NotFound.class);
    }
}
