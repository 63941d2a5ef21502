package org.havre.orientation;

import static org.havre.orientation.OrientationAct.OBJECT;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.havre.shared.Objection;

/** Everything that can stand against an act on an orientation; the name is also the key of the sentence. */
public enum OrientationActRule {
    /** What has ended, or has come, is what it is. */
    NOT_POSSIBLE_NOW("act", r -> !r.state().next().contains(r.act().state())), //
    /** After the last day it is deemed refused (R2). */
    OFFER_IS_OVER("act", r -> !r.act().ends() && r.today().isAfter(r.lastDay())), //
    /** The objection comes before anybody has arrived (R9). */
    SOMEBODY_ARRIVED("act", r -> r.act() == OBJECT && r.arrived() > 0), //
    REASON_MISSING("because", r -> r.act().ends() && (r.because() == null || r.because().isBlank()));

    /** One act on an orientation in a state, of whose household so many have arrived. */
    public record Request(OrientationState state, OrientationAct act, LocalDate lastDay, long arrived, String because,
            LocalDate today) {

        /** Everything that stands against it. */
        public List<Objection> objections() {
            return Arrays.stream(values()).filter(rule -> rule.applies.test(this))
                    .map(rule -> Objection.of(rule, state, lastDay).at(rule.field)).toList();
        }

        /** The first night for which nothing is kept: this one, or the one after the last day where that has passed. */
        public LocalDate firstNightFree() {
            return today.isAfter(lastDay) ? lastDay.plusDays(1) : today;
        }
    }

    private final String field;
    private final Predicate<Request> applies;

    OrientationActRule(String field, Predicate<Request> applies) {
        this.field = field;
        this.applies = applies;
    }
}
