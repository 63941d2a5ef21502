package org.havre.orientation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.havre.law.Rule;
import org.junit.jupiter.api.Test;

/** Why people leave: the whole list, with who decides, and whether OFII's decision is named. */
@Rule("R35")
class ExitReasonTest {
    private static final String LIST = """
            BPI_LOGEMENT            OFII       number  departure decision
            BPI_LOGEMENT_ACCOMPAGNE OFII       number  departure decision
            BPI_CPH                 OFII       number  departure -
            BPI_SIAO                OFII       number  departure decision
            BPI_TIERS               OFII       number  departure decision
            DEBOUTE_FIN_DELAI       OFII       number  departure decision
            DEBOUTE_RMU             JUDGE      number  departure -
            DEBOUTE_SANS_MESURE     OFII       number  departure -
            ARV                     PERSON     -       departure decision
            ELOIGNEMENT             PREFECT    -       departure -
            TRANSFERT_DUBLIN        PREFECT    -       departure -
            TRANSFERT_INTERNE_DNA   OFII       number  departure -
            RETRAIT_CMA             OFII       number  departure -
            REFUS_CMA               OFII       number  departure -
            EXCLUSION_COMPORTEMENT  OFII       number  departure decision
            ABANDON                 OFII       number  departure decision
            DEPART_VOLONTAIRE       PERSON     -       departure -
            FUITE_DUBLIN            PREFECT    -       departure -
            DESISTEMENT_CLOTURE     OFII       number  departure decision
            NON_PRESENTATION        OFII       -       -         -
            OPPOSITION_PREFET       PREFECT    -       -         -
            ASE_MNA                 DEPARTMENT -       departure -
            HOSPITALISATION_LD      NOBODY     -       departure -
            INCARCERATION           JUDGE      -       departure -
            DECES                   NOBODY     -       departure -
            NATURALISATION          NOBODY     -       departure -
            ERREUR_SAISIE           NOBODY     -       -         -
            AUTRE                   NOBODY     -       -         -
            """;

    @Test void every_reason_says_who_decides_whether_a_number_is_needed_and_where_it_is_given() {
        assertThat(Arrays.stream(ExitReason.values()).map(ExitReasonTest::line)).containsExactlyElementsOf(list());
    }

    private static List<String> list() {
        return Stream.of(LIST.split("\n")).map(line -> line.strip().replaceAll(" +", " ")).toList();
    }

    private static String line(ExitReason reason) {
        return String.join(" ", reason.name(), reason.decider().name(), reason.needsDecision() ? "number" : "-",
                ExitReason.ofDepartures().contains(reason) ? "departure" : "-",
                ExitReason.ofExitDecisions().contains(reason) ? "decision" : "-");
    }
}
