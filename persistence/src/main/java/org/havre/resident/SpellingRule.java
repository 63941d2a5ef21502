package org.havre.resident;

import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.havre.shared.Objection;

/** Everything that can stand against another spelling of a name; the name is also the message key. */
public enum SpellingRule {
    EMPTY(r -> r.told().familyName().isEmpty()), //
    TOO_LONG(r -> r.told().familyName().length() > Request.LONGEST || r.told().givenNames().length() > Request.LONGEST), //
    NAME_OF_THE_FILE(r -> r.told().equals(r.own())), //
    TOLD_ALREADY(r -> r.others().contains(r.told())), //
    ENOUGH(r -> r.others().size() >= Request.MOST);

    private final Predicate<Request> applies;

    SpellingRule(Predicate<Request> applies) {
        this.applies = applies;
    }

    /**
     * Somebody adds a spelling.
     *
     * @param own the name of the file
     * @param others the spellings that are told already
     */
    public record Request(Spelt told, Spelt own, Collection<Spelt> others) {
        static final int LONGEST = 100;
        static final int MOST = 10;

        /** Everything that stands against it. */
        public List<Objection> objections() {
            return Stream.of(SpellingRule.values()).filter(rule -> rule.applies.test(this)).map(Objection::of).toList();
        }
    }
}
