package org.havre.stay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.havre.stay.Village.ELSEWHERE;
import static org.havre.stay.Village.FACILITY;
import static org.havre.stay.Village.SOCIAL;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Households 7 and 8 came on Monday and on Tuesday; today is Wednesday; somebody came elsewhere. */
@InOneVillage
class DeclarationsTest {
    private static final DeclarationFilter ALL = new DeclarationFilter(null, null, null);
    private final OneVillage village;

    DeclarationsTest(OneVillage village) { this.village = village; }

    @BeforeEach void some_arrive() {
        village.declaresFrom("2026-05-01");
        village.sends(7, "2026-05-15", 1990, 2015);
        village.sends(8, "2026-05-15", 1980);
        village.sends(9, ELSEWHERE, "2026-05-15", 1980);
        village.stays(71, FACILITY, "2026-05-18", null);
        village.stays(72, FACILITY, "2026-05-18", null);
        village.stays(81, FACILITY, "2026-05-19", null);
        village.stays(91, ELSEWHERE, "2026-05-18", null);
    }

    private Declarations declarations() { return new Declarations(village.as(SOCIAL)); }

    private List<OwedDeclaration> owed(DeclarationFilter filter) {
        return declarations().owed(filter, 0, 50).items();
    }

    @Test void what_is_owed_is_told_by_household_and_day_and_due_the_next_working_day() {
        assertThat(owed(ALL)).containsExactly(
                new OwedDeclaration(Recipient.OFII, DeclarationKind.ARRIVAL, 71, "M-7", 2, "C6980",
                        "CADA des Tilleuls", may(18), may(19), DeclarationState.TO_DECLARE),
                new OwedDeclaration(Recipient.OFII, DeclarationKind.ARRIVAL, 81, "M-8", 1, "C6980",
                        "CADA des Tilleuls", may(19), may(20), DeclarationState.TO_DECLARE));
    }

    @Test void a_page_says_how_many_there_are_in_all() {
        var second = declarations().owed(ALL, 1, 1);
        assertThat(second.total()).isEqualTo(2);
        assertThat(second.items()).extracting(OwedDeclaration::household).containsExactly("M-8");
        assertThat(declarations().owed(new DeclarationFilter(null, null, "H6981"), 0, 50).total()).isZero();
    }

    @Test void what_is_owed_can_be_asked_by_recipient_kind_and_facility() {
        assertThat(owed(new DeclarationFilter(Recipient.OFII, DeclarationKind.ARRIVAL, "C6980"))).hasSize(2);
        assertThat(owed(new DeclarationFilter(Recipient.PREFECT, null, null))).isEmpty();
        assertThat(owed(new DeclarationFilter(null, DeclarationKind.DEPARTURE, null))).isEmpty();
    }

    @Test void other_programs_are_told_each_event() {
        var events = declarations().events(ALL, 0, 2);
        assertThat(events.total()).isEqualTo(3);
        assertThat(events.items()).extracting(OwedEvent::recipient, OwedEvent::kind, OwedEvent::event,
                OwedEvent::facility, OwedEvent::household, OwedEvent::person, OwedEvent::day, OwedEvent::due,
                OwedEvent::state, OwedEvent::told)
                .containsExactly(tuple(Recipient.OFII, DeclarationKind.ARRIVAL, 71L, "C6980", "M-7", 71L, may(18),
                        may(19), DeclarationState.TO_DECLARE, null),
                        tuple(Recipient.OFII, DeclarationKind.ARRIVAL, 72L, "C6980", "M-7", 72L, may(18), may(19),
                                DeclarationState.TO_DECLARE, null));
        assertThat(events.items().get(0).facts().get(DeclaredFact.DECISION)).isEqualTo("A-7");
        assertThat(events.items().get(0).facts().get(DeclaredFact.DAY)).isEqualTo(may(18));
    }

    @Test void what_was_told_is_owed_no_more_until_it_is_taken_back() {
        assertThat(declarations().declare(Recipient.OFII, DeclarationKind.ARRIVAL, List.of(71L, 72L, 91L), may(20), 1))
                .as("those of the caller").isEqualTo(2);
        assertThat(owed(ALL)).extracting(OwedDeclaration::household).containsExactly("M-8");
        assertThat(village.rows("select event_id, edition, household_id, day, declared_on, author_id from declaration"))
                .containsExactlyInAnyOrder("71|1|7|2026-05-18|2026-05-20|1", "72|1|7|2026-05-18|2026-05-20|1");
        assertThat(declarations().withdraw(Recipient.OFII, DeclarationKind.ARRIVAL, List.of(71L, 72L), 1)).isEqualTo(2);
        assertThat(owed(ALL)).extracting(OwedDeclaration::household).containsExactly("M-7", "M-8");
    }

    @Test void what_was_told_and_is_known_otherwise_since_is_owed_anew() {
        declarations().declare(Recipient.OFII, DeclarationKind.ARRIVAL, List.of(81L), may(20), 1);
        village.execute("update stay set starts_on = '2026-05-18' where id = 81");
        assertThat(owed(ALL)).filteredOn(row -> row.event() == 81).extracting(OwedDeclaration::state)
                .containsExactly(DeclarationState.CORRECTED);
        village.execute("update stay set cancelled = true, cancelled_because = 'erreur' where id = 81");
        assertThat(owed(ALL)).filteredOn(row -> row.event() == 81).extracting(OwedDeclaration::state)
                .containsExactly(DeclarationState.CANCELLED);
    }

    @Test void an_absence_is_told_of_whoever_was_last_seen_on_a_day() {
        declarations().declareAbsence(DeclarationKind.ABSENCE, 81, may(19), may(20), 1);
        assertThat(village.rows("select recipient, kind, event_id, household_id, person_id, day, facts_text(facts)"
                + " from declaration")).containsExactly("OFII|ABSENCE|81|8|81|2026-05-19|LAST_SEEN=2026-05-19");
    }

    @Test void a_facility_tells_how_much_it_owes_and_how_much_it_told() {
        declarations().declare(Recipient.OFII, DeclarationKind.ARRIVAL, List.of(72L), may(19), 1);
        assertThat(declarations().counts(may(19))).containsExactly(
                new DeclarationCount("C6980", "CADA des Tilleuls", 2, 1, 0, may(19), 1));
        assertThat(declarations().counts(may(20))).extracting(DeclarationCount::told).containsExactly(0L);
    }

    private static LocalDate may(int day) { return LocalDate.of(2026, 5, day); }
}
