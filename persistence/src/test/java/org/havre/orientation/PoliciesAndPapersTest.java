package org.havre.orientation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.havre.stay.Village.FACILITY;
import static org.havre.stay.Village.TODAY;

import java.time.LocalDate;
import java.util.Map;
import org.havre.stay.InOneVillage;
import org.havre.stay.OneVillage;
import org.junit.jupiter.api.Test;

/** The dated values of the texts, and the papers of decisions. */
@InOneVillage
class PoliciesAndPapersTest {
    private final OneVillage village;

    PoliciesAndPapersTest(OneVillage village) { this.village = village; }

    private Policies policies() { return new Policies(village.as(OneVillage.OFII)); }

    @Test void a_value_holds_from_its_day() {
        village.execute(
                "insert into policy_value values ('ARRIVAL_DAYS', '2026-05-20', 9, 'x'), ('ANSWER_DAYS', '2026-05-20', 3, 'x')");
        assertThat(policies().lastDayToArrive(TODAY.minusDays(1))).isEqualTo(may(24));
        assertThat(policies().lastDayToArrive(TODAY)).isEqualTo(may(29));
        assertThat(policies().answerDue(TODAY.minusDays(1))).isEqualTo(may(20));
        assertThat(policies().answerDue(TODAY)).isEqualTo(may(23));
    }

    @Test void before_the_first_value_the_first_holds() {
        var longAgo = LocalDate.of(1951, 1, 1);
        assertThat(policies().lastDayToArrive(longAgo)).isEqualTo(longAgo.plusDays(5));
        assertThat(policies().stayPolicy(longAgo)).isEqualTo(policies().stayPolicy(TODAY));
    }

    @Test void the_stay_policy_is_that_of_the_texts() {
        assertThat(policies().stayPolicy(TODAY)).isEqualTo(new StayPolicy(3, 1, 6, 15));
    }

    @Test void values_are_found_by_how_their_names_begin() {
        village.execute("insert into policy_value values ('OBSERVATION_DAYS', '2026-05-20', 16, 'x')");
        assertThat(policies().values("OBSERVATION_|ANSWER_", TODAY)).isEqualTo(
                Map.of("OBSERVATION_DAYS", 16, "ANSWER_DAYS", 1));
        assertThat(policies().values("DAYS", TODAY)).isEmpty();
    }

    @Test void a_paper_is_kept_with_its_decision_as_it_was_sent() {
        village.sends(7, "2026-05-18", 1990);
        var rows = village.as(OneVillage.OFII);
        var decision = Decision.admission("A-70", 7, FACILITY, TODAY).by(5);
        rows.persist(decision);
        var papers = new Papers(rows);
        papers.add(new DecisionPaper(decision, new Paper("%PDF-1.7 lettre".getBytes()), TODAY, 5));
        assertThat(village.rows("select media_type, octet_length(content) from decision_paper"))
                .containsExactly("application/pdf|15");
        assertThat(new Papers(village.as(OneVillage.OFII)).find(decision.id()).orElseThrow().content())
                .isEqualTo("%PDF-1.7 lettre".getBytes());
        assertThat(papers.find(7)).isEmpty();
    }

    private static LocalDate may(int day) { return LocalDate.of(2026, 5, day); }
}
