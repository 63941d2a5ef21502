package org.havre.shared.web;

import static java.math.BigDecimal.valueOf;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.stream.Stream;
import org.havre.shared.Rate;

/** A rate beside what is expected of it: a target to reach, or a limit not to pass, in hundredths. */
@Named
@RequestScoped
public class Rates {
    /** The bar ends a little beyond the whole, so that more than 100 % can be seen. */
    private static final BigDecimal END = valueOf(110);

    private final Say say;

    @Inject public Rates(Say say) { this.say = say; }

    protected Rates() { this(null); }

    /** Beside a target, a limit or neither. */
    public RateBar bar(Rate rate, Integer target, Integer limit) {
        return rate == null
                ? new RateBar("rate", text(rate), null, null, null)
                : new RateBar(("rate " + verdict(rate, target, limit)).strip(), text(rate), width(rate),
                        mark(target, limit),
                        words(rate, target, limit));
    }

    public String text(Rate rate) { return rate == null ? say.it("rate.none") : say.value(rate); }

    private static String width(Rate rate) { return rate.percent().max(BigDecimal.ZERO).min(END).toPlainString(); }

    /** Where the target or the limit stands on the bar; outside it when there is neither. */
    private static String mark(Integer target, Integer limit) {
        return Stream.of(target, limit).filter(Objects::nonNull).findFirst().map(Object::toString).orElse("-10");
    }

    private static String verdict(Rate rate, Integer target, Integer limit) {
        if (target != null && below(rate, target)) return "under";
        return limit != null && above(rate, limit) ? "over" : "";
    }

    private String words(Rate rate, Integer target, Integer limit) {
        if (target != null) return say.it(below(rate, target) ? "rate.under" : "rate.reached", percent(target));
        if (limit != null) return say.it(above(rate, limit) ? "rate.over" : "rate.within", percent(limit));
        return "";
    }

    private String percent(Integer hundredths) {
        return say.value(new Rate(hundredths.longValue(), 100)).replaceAll("[.,]0", "");
    }

    private static boolean below(Rate rate, Integer target) { return compare(rate, target) < 0; }

    private static boolean above(Rate rate, Integer limit) { return compare(rate, limit) > 0; }

    private static int compare(Rate rate, Integer hundredths) {
        return rate.compareTo(new Rate(hundredths.longValue(), 100));
    }
}
