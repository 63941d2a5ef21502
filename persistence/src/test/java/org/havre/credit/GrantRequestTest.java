package org.havre.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.havre.credit.GrantForm.CONTRACT;
import static org.havre.credit.GrantForm.DGF;
import static org.havre.credit.GrantForm.SUBSIDY;
import static org.havre.facility.FundingRegime.MARCHE;
import static org.havre.facility.FundingRegime.SUBVENTIONNEE;
import static org.havre.facility.FundingRegime.TARIFEE;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.havre.facility.FundingRegime;
import org.havre.shared.Objection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GrantRequestTest {
    private static List<String> objections(GrantForm form, FundingRegime regime, String amount, String once,
            String standing, String amends, String... instalments) {
        var agreed = Stream.of(instalments)
                .map(one -> new Instalment(LocalDate.parse("2026-03-01"), Euros.of(one), false)).toList();
        return new GrantRequest(2026, "T2", form, regime, Euros.of(amount), Euros.of(once), agreed, standing, amends)
                .objections().stream().map(Objection::key).map(key -> key.substring("GrantRule.".length())).toList();
    }

    @Test void a_tariff_is_paid_by_twelfths_and_a_subsidy_as_it_was_agreed() {
        assertThat(objections(DGF, TARIFEE, "959658", "0", null, null)).isEmpty();
        assertThat(objections(SUBSIDY, SUBVENTIONNEE, "100", "0", null, null, "60", "40")).isEmpty();
        assertThat(objections(CONTRACT, MARCHE, "100", "100", null, null, "100")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"39.99, false", "40.00, true", "40.01, false"}) void agreed_instalments_are_the_grant_to_the_cent(
            String last, boolean right) {
        assertThat(objections(SUBSIDY, SUBVENTIONNEE, "100", "0", null, null, "60", last))
                .isEqualTo(right ? List.of() : List.of("INSTALMENTS_ARE_NOT_THE_GRANT"));
    }

    @Test void a_year_has_one_grant_unless_another_replaces_it() {
        assertThat(objections(DGF, TARIFEE, "100", "0", "T1", null)).containsExactly("SECOND_GRANT");
        assertThat(objections(DGF, TARIFEE, "100", "0", "T1", "T0")).containsExactly("SECOND_GRANT");
        assertThat(objections(DGF, TARIFEE, "100", "0", "T1", "T1")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"100, true", "100.01, false", "0, true",
            "-0.01, false"}) void what_comes_only_once_is_part_of_the_grant(String once, boolean right) {
        assertThat(objections(DGF, TARIFEE, "100", once, null, null))
                .isEqualTo(right ? List.of() : List.of("ONCE_MORE_THAN_GRANTED"));
    }

    @Test void an_amount_below_nought_is_told_once_where_nothing_comes_only_once() {
        assertThat(objections(DGF, TARIFEE, "-5", "0", null, null)).containsExactly("NO_AMOUNT");
    }

    @Test void every_reason_is_told_at_once() {
        assertThat(objections(SUBSIDY, TARIFEE, "0", "1", "T1", null, "-1")).containsExactly("NO_AMOUNT",
                "ONCE_MORE_THAN_GRANTED", "ANOTHER_REGIME", "SECOND_GRANT", "INSTALMENTS_ARE_NOT_THE_GRANT",
                "INSTALMENT_BELOW_NOUGHT");
        assertThat(objections(DGF, TARIFEE, "100", "0", null, null, "100")).containsExactly("TWELFTHS_ARE_COMPUTED");
    }
}
