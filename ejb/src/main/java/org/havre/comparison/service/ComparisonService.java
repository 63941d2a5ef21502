package org.havre.comparison.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.havre.access.Act;
import org.havre.access.Permissions;
import org.havre.access.service.UseCase;
import org.havre.comparison.ComparedCentre;
import org.havre.comparison.ComparedMonth;
import org.havre.comparison.Comparisons;
import org.havre.comparison.JustificationRule;
import org.havre.comparison.MonthLine;
import org.havre.facility.DnaCode;
import org.havre.occupancy.Figures;
import org.havre.occupancy.Window;
import org.havre.shared.NotFound;
import org.havre.shared.Refusal;
import org.havre.statement.RecordedAct;
import org.havre.statement.Statements;

/** OFII's month beside Havre's own: what differs, why, and what a person says of the rest. Counts, and never a name. */
@Stateless
@UseCase
public class ComparisonService {
    private final Permissions permissions;
    private final Comparisons comparisons;
    private final Statements statements;
    private final LastNights nights;

    protected ComparisonService() { this(null, null, null, null); }

    @Inject public ComparisonService(Permissions permissions, Comparisons comparisons, Statements statements,
            LastNights nights) {
        this.permissions = permissions;
        this.comparisons = comparisons;
        this.statements = statements;
        this.nights = nights;
    }

    /**
     * Every centre of the scope, by region.
     *
     * @param month null for the newest that has come in
     * @param drawn when OFII's file was drawn; null for when it came in
     */
    public Comparison month(YearMonth month, Instant drawn) {
        permissions.require(Act.COMPARE_MONTHS);
        var kept = comparisons.month(month, null);
        if (kept.toldAt() == null) return new Comparison(kept.month(), null, List.of());
        var known = drawn(kept, drawn);
        var facilities = facilities(kept.lines());
        var now = nights.of(facilities, kept.month().atEndOfMonth(), null);
        var then = nights.of(facilities, kept.month().atEndOfMonth(), known);
        return new Comparison(kept.month(), known,
                kept.lines().stream().map(line -> compared(line, now, then.get(line.name().id())))
                        .filter(ComparisonService::isTold).toList());
    }

    /** What neither of the two knows is no centre of the month. */
    private static boolean isTold(ComparedCentre centre) {
        return centre.facts().ofii() != null || !centre.facts().night().isEmpty();
    }

    private static Instant drawn(ComparedMonth kept, Instant asked) { return asked == null ? kept.toldAt() : asked; }

    private static Collection<Long> facilities(List<MonthLine> lines) {
        var facilities = new LinkedHashSet<Long>();
        lines.forEach(line -> {
            facilities.add(line.name().id());
            Optional.ofNullable(line.movedTo()).ifPresent(facilities::add);
        });
        return facilities;
    }

    private static ComparedCentre compared(MonthLine line, Map<Long, Figures> now, Figures then) {
        return line.with(now.getOrDefault(line.name().id(), Figures.NONE), then,
                line.movedTo() == null ? null : now.get(line.movedTo()));
    }

    /**
     * One centre, with what was recorded after OFII's file was drawn.
     *
     * @throws NotFound where the facility is not the caller's, or the month has not come in
     */
    public CentreFile centre(long facility, YearMonth month, Instant drawn) {
        permissions.require(Act.COMPARE_MONTHS, facility);
        var kept = comparisons.month(month, facility);
        if (kept.toldAt() == null || kept.lines().isEmpty()) throw new NotFound("comparison");
        var known = drawn(kept, drawn);
        var last = kept.month().atEndOfMonth();
        var recorded = statements.recorded(facility, last.plusDays(1), known, Statements.NEVER,
                permissions.may(Act.SEE_RESIDENTS));
        return new CentreFile(kept.month(), known, centre(kept.lines().get(0), last, known),
                late(recorded.acts(), last),
                recorded.people());
    }

    /** Of what was recorded, what bears on a night. */
    private static List<RecordedAct> late(List<RecordedAct> acts, LocalDate night) {
        var window = Window.through(night, night);
        return acts.stream().filter(act -> act.bearsOn(window))
                .map(act -> new RecordedAct(act.at(), act.author(), act.bearingOn(window))).toList();
    }

    private ComparedCentre centre(MonthLine line, LocalDate last, Instant known) {
        var counted = nights.of(line.name().id(), last, known);
        var now = counted.getOrDefault(null, Figures.NONE);
        return line.with(now, counted.get(known),
                line.movedTo() == null ? null : nights.of(List.of(line.movedTo()), last, null).get(line.movedTo()));
    }

    /** @throws NotFound where no facility of the caller's scope had this code on the last day of the month */
    public long numbered(DnaCode code, YearMonth month) {
        permissions.require(Act.COMPARE_MONTHS);
        return comparisons.numbered(code.value(), month.atEndOfMonth()).orElseThrow(() -> new NotFound("facility"));
    }

    /**
     * Keeps what the caller says of the units of a column that no cause explains.
     *
     * @throws Refusal with everything that stands against it
     */
    public void justify(NewJustification told) {
        permissions.require(Act.JUSTIFY_DIFFERENCES, told.facility());
        var left = centre(told.facility(), told.month(), told.drawn()).centre().in(told.column()).unexplained();
        Refusal.unlessEmpty(JustificationRule.against(left, told.units(), told.comment()));
        var caller = permissions.caller();
        comparisons.add(told.facility(), told.month(), told.column(), left, told.comment().strip(), caller.account(),
                caller.displayName());
    }
}
