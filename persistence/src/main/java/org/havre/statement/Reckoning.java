package org.havre.statement;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.havre.occupancy.Figures;
import org.havre.occupancy.Window;

/**
 * What became of closed months since they were told last, act by act. Each act is answered for by what its recording
 * changed, so that all of them together, and what none of them explains, are the difference: nothing is lost.
 *
 * @param told  each closed month with what the statements have told of it, corrections included
 * @param then  the months as known at the instant of the last statement
 * @param acts  what was recorded since, in its order
 * @param known the months as known since each act
 * @param now   the months as known at the end
 */
public record Reckoning(Map<YearMonth, Figures> told, KnownFigures then, List<RecordedAct> acts,
        Function<RecordedAct, KnownFigures> known, KnownFigures now) {

    /** By month, then by instant; what is not explained stands last in its month. */
    public List<PriorPeriodCorrection> corrections() {
        return new TreeMap<>(told).entrySet().stream()
                .flatMap(month -> corrections(month.getKey(), month.getValue()).stream()).toList();
    }

    private List<PriorPeriodCorrection> corrections(YearMonth month, Figures toldOfIt) {
        var corrections = new ArrayList<PriorPeriodCorrection>();
        var before = then.of(month);
        var rest = before.minus(toldOfIt);
        for (var act : acts) {
            var since = known.apply(act).of(month);
            var difference = since.minus(before);
            if (!difference.isEmpty()) corrections.add(correction(month, act, difference));
            before = since;
        }
        rest = rest.plus(now.of(month).minus(before));
        if (!rest.isEmpty()) corrections.add(PriorPeriodCorrection.unexplained(month, rest));
        return corrections;
    }

    private static PriorPeriodCorrection correction(YearMonth month, RecordedAct act, Figures difference) {
        return new PriorPeriodCorrection(month, act.at(), act.author(), act.bearingOn(Window.of(month)), difference);
    }

    /** Those of some acts that may bear on closed months; the others are not counted again. */
    public static List<RecordedAct> bearing(Stream<RecordedAct> acts, Map<YearMonth, Figures> told) {
        var windows = told.keySet().stream().map(Window::of).toList();
        return acts.filter(act -> windows.stream().anyMatch(act::bearsOn)).toList();
    }
}
