package org.havre.credit;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.havre.credit.MonthFacts.KnownCapacities;
import org.havre.shared.Period;

/** June 2026 of a CADA of 120 places, in which everything agrees, and the same with one thing changed. */
record SomeMonth(MonthFacts facts) {
    static final YearMonth JUNE = YearMonth.of(2026, 6);
    static final Euros COST = Euros.of("21.91");
    static final Euros TWELFTH = Euros.of("79971.50");

    static SomeMonth agreed() {
        return new SomeMonth(new MonthFacts(1L, JUNE, true, List.of(Delivered.asDecided(nights(1, 31), COST, 3_600)),
                new KnownCapacities(120, 120, 120), 3, List.of(convention("2024-01-01", "2028-12-31")),
                List.of(new Instalment(LocalDate.parse("2026-06-20"), TWELFTH, false)),
                List.of(paid("1", TWELFTH, 22))));
    }

    static Period nights(int from, int to) {
        return Period.between(JUNE.atDay(1).plusDays(from - 1L), JUNE.atDay(1).plusDays(to - 1L));
    }

    static ActTerms convention(String from, String last) {
        return new ActTerms(ActNature.CONVENTION, "C1", null, LocalDate.parse(from), LocalDate.parse(last), false);
    }

    static PaymentLine paid(String request, Euros amount, int dayOfJune) {
        return new PaymentLine("2100000001", request, amount, JUNE.atDay(dayOfJune), 2026);
    }

    SomeMonth delivered(Delivered... delivered) {
        return new SomeMonth(new MonthFacts(1L, JUNE, facts.closed(), List.of(delivered), facts.capacities(),
                facts.unavailableLimit(), facts.acts(), facts.due(), facts.payments()));
    }

    SomeMonth limited(Integer hundredths) {
        return new SomeMonth(new MonthFacts(1L, JUNE, facts.closed(), facts.delivered(), facts.capacities(), hundredths,
                facts.acts(), facts.due(), facts.payments()));
    }

    SomeMonth known(Integer act, Integer beds, Integer ofii) {
        return new SomeMonth(new MonthFacts(1L, JUNE, facts.closed(), facts.delivered(),
                new KnownCapacities(act, beds, ofii), facts.unavailableLimit(), facts.acts(), facts.due(),
                facts.payments()));
    }

    SomeMonth under(ActTerms... acts) {
        return new SomeMonth(new MonthFacts(1L, JUNE, facts.closed(), facts.delivered(), facts.capacities(),
                facts.unavailableLimit(), List.of(acts), facts.due(), facts.payments()));
    }

    SomeMonth payments(PaymentLine... payments) {
        return new SomeMonth(new MonthFacts(1L, JUNE, facts.closed(), facts.delivered(), facts.capacities(),
                facts.unavailableLimit(), facts.acts(), facts.due(), List.of(payments)));
    }

    SomeMonth live() {
        return new SomeMonth(new MonthFacts(1L, JUNE, false, facts.delivered(), facts.capacities(),
                facts.unavailableLimit(), facts.acts(), facts.due(), facts.payments()));
    }

    List<Difference> differences() { return Reconciliation.of(facts); }

    Difference only() {
        return Stream.of(differences()).filter(all -> all.size() == 1).map(all -> all.get(0)).findFirst()
                .orElseThrow(() -> new AssertionError(differences()));
    }
}
