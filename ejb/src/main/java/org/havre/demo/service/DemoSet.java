package org.havre.demo.service;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * Everything that the demo set holds, drawn without a database: the same plan and business date give the same rows, and
 * the same numbers where the numbers begin alike.
 */
public final class DemoSet {
    private static final int THROWS = 60;
    static final String REGION = "FR-ARA";

    private final Span span;
    private final List<Fact> facts;
    private final Map<String, Long> facilities;
    private final Figures figures;

    private DemoSet(Span span, List<Fact> facts, Map<String, Long> facilities, Figures figures) {
        this.span = span;
        this.facts = facts;
        this.facilities = facilities;
        this.figures = figures;
    }

    /**
     * The region of the first start: the first throw of the dice whose figures are like the published ones, and, where one of
     * the throws has it, in which somebody of the Dublin procedure has to move.
     */
    public static DemoSet region(LocalDate today, LongSupplier numbers) {
        var plan = ParkPlan.region();
        var span = Span.until(today);
        var seed = seed(plan, span);
        return of(Draw.staged(plan, span, seed, numbers), seed, new HashMap<>());
    }

    private static long seed(ParkPlan plan, Span span) {
        var plausible = 0L;
        for (long seed = 1; seed <= THROWS; seed++) {
            var figures = Draw.staged(plan, span, seed, new AtomicLong()::incrementAndGet).figures;
            if (!figures.arePlausible()) continue;
            if (figures.mustMove() > 0) return seed;
            if (plausible == 0) plausible = seed;
        }
        if (plausible == 0)
            throw new IllegalStateException("No throw of the dice looks like the published figures on " + span.today());
        return plausible;
    }

    /** As many facilities and places as wanted, in parts that are drawn one after the other: for measuring. */
    public static Iterable<DemoSet> wide(int facilities, int places, LocalDate today, LongSupplier numbers) {
        var span = Span.until(today);
        var decisions = new HashMap<Integer, Integer>();
        var park = new Park(new Ledger(numbers), span);
        var seed = new AtomicLong();
        return () -> ParkPlan.wide(facilities, places).inPartsOf(100).stream().map(part -> {
            park.ledger().forget();
            return of(Draw.plain(part, span, seed.incrementAndGet(), park), seed.get(), decisions);
        }).iterator();
    }

    private static DemoSet of(Draw draw, long seed, Map<Integer, Integer> decisions) {
        var ledger = draw.ledger;
        var registry = new Registry(ledger, draw.span, seed, draw.directorates,
                new Doubles(draw.staged ? draw.structures.get(0) : null));
        var papers = new Papers(ledger, draw.span, seed);
        var nights = new Nights(ledger, draw.span, seed);
        var mistakes = new ArrayList<Registered>();
        var all = new ArrayList<Registered>();
        for (Home home : draw.homes) {
            if (!registry.remembers(home)) continue;
            var registered = registry.entered(home);
            all.add(registered);
            nights.written(registered, papers.written(registered));
            if (home.isHoused() && home.serial % 200 == 0) mistakes.add(registered);
        }
        mistakes.forEach(of -> nights.mistaken(of, draw.structures.get(1), of.home().last().arrival));
        if (draw.staged) {
            outings(draw, all);
            new Neighbours(ledger, draw.span).written(draw.structures.stream()
                    .filter(one -> one.plan.directorate().equals(Neighbours.OFFERING)).findFirst()
                    .orElseThrow().directorate,
                    all);
            new Money(ledger, draw.span, draw.structures).written(REGION);
        }
        Papers.numbered(ledger, decisions);
        var facilities = new HashMap<String, Long>();
        draw.structures.forEach(structure -> facilities.put(structure.plan.serial(), structure.id));
        return new DemoSet(draw.span, ledger.facts(), facilities, draw.figures);
    }

    /** In the two facilities of those who try Havre first. */
    private static void outings(Draw draw, List<Registered> all) {
        for (int i = 0; i < 2; i++) {
            new Outings(draw.ledger, draw.span, all).written(draw.structures.get(i), i == 1);
        }
    }

    Span span() { return span; }

    List<Fact> facts() { return facts; }

    /** The number of the facility whose codes end in this. */
    long facility(String serial) {
        return facilities.get(serial);
    }

    public Figures figures() { return figures; }
}
