package org.havre.stay;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import java.util.Comparator;
import java.util.List;
import org.havre.shared.Objection;

/** How well a unit suits people: every reason why not, the beds that they may take, and those they would waste. */
public record Fit(Lodging lodging, List<Objection> objections, int freeBeds, int bedsLeftUnusable) {

    /** Units that fit come first, those of an arrival hall last among them; then the fewest beds wasted; then by name. */
    public static final Comparator<Fit> BEST_FIRST = comparing((Fit fit) -> !fit.suits())
            .thenComparing(fit -> fit.lodging().traits().transitory())
            .thenComparingInt(Fit::bedsLeftUnusable)
            .thenComparing(fit -> fit.lodging().name())
            .thenComparing(comparingInt(fit -> (int) fit.lodging().unit()));

    public boolean suits() { return objections.isEmpty(); }
}
