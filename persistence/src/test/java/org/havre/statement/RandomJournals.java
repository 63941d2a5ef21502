package org.havre.statement;

import static net.jqwik.api.Arbitraries.integers;
import static net.jqwik.api.Arbitraries.of;
import static net.jqwik.api.Combinators.combine;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;
import org.havre.facility.FacilityKind;
import org.havre.facility.UnavailabilityReason;
import org.havre.occupancy.Claimant;
import org.havre.occupancy.Fact;
import org.havre.occupancy.FacilityCalendar;
import org.havre.occupancy.Window;
import org.havre.orientation.DecisionNature;
import org.havre.resident.OutcomeKind;
import org.havre.shared.Period;

/** What a small facility records over some months: facts that come, change, go and come back, in no order of their days. */
final class RandomJournals extends DomainContextBase {
    static final YearMonth FIRST = YearMonth.of(2026, 2);
    static final YearMonth LAST = FIRST.plusMonths(1);
    static final Window MONTHS = Window.through(FIRST.atDay(1), LAST.atEndOfMonth());
    private static final LocalDate DAY = FIRST.atDay(1).minusDays(20);
    private static final Instant START = Instant.parse("2026-04-05T09:00:00Z");

    /** A row as it is written: of which kind and number, what it says; null takes it back. */
    record Written(FactKind fact, int id, FactVersion version) {}

    /** What was recorded before the closing, and each act after it. */
    record Journal(List<Written> before, List<List<Written>> acts) {}

    @Provide Arbitrary<Journal> journals() {
        return combine(written().list().ofMaxSize(30), written().list().ofMinSize(1).ofMaxSize(3).list().ofMaxSize(6))
                .as(Journal::new);
    }

    /** Terms hold until the next ones. */
    private static Arbitrary<Written> written() {
        return combine(of(FactKind.class), integers().between(1, 4), versions().injectNull(0.2))
                .as((fact, id, version) -> new Written(fact, id, fact == FactKind.TERMS && version != null
                        ? new FactVersion(Period.from(version.during().start()), null, version.state())
                        : version));
    }

    private static Arbitrary<FactVersion> versions() {
        return combine(integers().between(0, 90), integers().between(0, 70).injectNull(0.3), integers().between(1, 4))
                .as((from, nights, state) -> new FactVersion(Period.between(DAY.plusDays(from),
                        nights == null ? null : DAY.plusDays(from + nights)), null, String.valueOf(state)));
    }

    /** The rows as they are after some acts, and what each act changed of them. */
    static final class Rows {
        private final Map<String, Written> rows = new TreeMap<>();

        RecordedAct write(int number, List<Written> act) {
            var facts = new ArrayList<ChangedFact>();
            for (var written : act) {
                var key = written.fact() + "/" + written.id();
                var before = rows.get(key);
                if (written.version() == null) rows.remove(key);
                else rows.put(key, written);
                facts.add(new ChangedFact(written.fact(), written.id(), null, before == null ? null : before.version(),
                        written.version()));
            }
            return new RecordedAct(START.plusSeconds(number), new Author(1, "A"), facts);
        }

        KnownFigures known() {
            var facts = new ArrayList<Fact>();
            var days = new HashSet<LocalDate>();
            rows.values().forEach(row -> facts(row, facts, days));
            return KnownFigures.of(FacilityCalendar.count(MONTHS, facts));
        }

        /** Two terms never begin on one day; what concerns a presence is told only where there is one. */
        private void facts(Written row, List<Fact> all, Set<LocalDate> days) {
            var during = row.version().during();
            var state = Integer.parseInt(row.version().state());
            var unit = 1 + state % 3;
            var place = state == 4 ? null : Long.valueOf(10L * unit + row.id());
            var presence = rows.get(FactKind.STAY + "/" + row.id());
            switch (row.fact()) {
                case STAY -> {
                    all.add(new Fact.Stays(during, 1));
                    all.add(new Fact.Stay(row.id(), during, null));
                }
                case BED -> all.add(new Fact.Beds(during, unit, place, unit == 3, 1));
                case PLACE -> all.add(new Fact.Places(during, unit, 10L * unit + row.id(), unit == 3, 1));
                case UNIT -> all.add(new Fact.Places(during, 4, 40L + row.id(), state == 1, 1));
                case OUTAGE -> all.add(new Fact.OutOfService(during, unit, place,
                        UnavailabilityReason.values()[state - 1], row.id()));
                case TERMS -> {
                    if (days.add(during.start()))
                        all.add(new Fact.Terms(during.start(), FacilityKind.values()[state], 10 * state));
                }
                case WAY -> all.add(new Fact.Expected(during, 1));
                case DECISION -> {
                    if (presence != null)
                        all.add(new Fact.Decided(row.id(), row.id(),
                                state == 1 ? DecisionNature.ADMISSION : DecisionNature.EXIT, during.start(),
                                during.end()));
                }
                case OUTCOME, MEMBERSHIP -> {
                    if (presence != null)
                        all.add(new Fact.Outcome(row.id(), row.id(), Claimant.SELF, OutcomeKind.values()[state],
                                during.start(), Period.from(LocalDate.MIN)));
                }
                case PROCEDURE -> {
                    if (presence != null) all.add(new Fact.Dublin(row.id(), during));
                }
            }
        }
    }
}
