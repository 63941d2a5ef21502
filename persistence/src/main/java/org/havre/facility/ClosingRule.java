package org.havre.facility;

import java.io.Serializable;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** What stands against closing places from a day on. */
public enum ClosingRule implements Rule<Closing> {
    NOTHING_TO_CLOSE(closing -> closing.closing().isEmpty(), closing -> List.of(closing.unit().name())), //
    BEFORE_IT_OPENED(
            closing -> closing.closing().size() == 1
                    && closing.day().isBefore(closing.closing().get(0).open().start()),
            closing -> List.of(closing.closing().get(0).label(), closing.closing().get(0).open().start())), //
    SOMEBODY_LIVES_THERE(closing -> living(closing) > 0, closing -> List.of(living(closing), closing.day())), //
    SOMEBODY_IS_AWAITED(closing -> awaited(closing) > 0, closing -> List.of(awaited(closing), closing.day())), //
    TOO_FEW_PLACES_LEFT(closing -> !closing.whole() && closing.concerned().isEmpty()
            && closing.remaining() < closing.most(),
            closing -> List.of(closing.unit().name(), closing.remaining(), closing.most()));

    private final Predicate<Closing> broken;
    private final Function<Closing, List<? extends Serializable>> told;

    ClosingRule(Predicate<Closing> broken, Function<Closing, List<? extends Serializable>> told) {
        this.broken = broken;
        this.told = told;
    }

    @Override public boolean broken(Closing closing) {
        return broken.test(closing);
    }

    @Override public List<? extends Serializable> told(Closing closing) {
        return told.apply(closing);
    }

    @Override public String field() {
        return "closingDay";
    }

    private static long living(Closing closing) {
        return closing.concerned().stream().filter(holder -> !holder.awaited()).count();
    }

    private static long awaited(Closing closing) {
        return closing.concerned().stream().filter(Holder::awaited).count();
    }
}
