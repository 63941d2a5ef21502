package org.havre.access;

import static org.havre.access.ScopeKind.DEPARTMENT;
import static org.havre.access.ScopeKind.DIRECTORATE;
import static org.havre.access.ScopeKind.FACILITY;
import static org.havre.access.ScopeKind.NATION;
import static org.havre.access.ScopeKind.OPERATOR;
import static org.havre.access.ScopeKind.REGION;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.havre.shared.Objection;

/** What stands against a right that an administrator gives; the name is also the message key. */
public enum RightRule {
    SCOPE_OF_ANOTHER_ROLE("scope", right -> !scopes(right.role()).contains(right.scope())), //
    BEGINS_IN_THE_PAST("starts", right -> right.starts().isBefore(right.today())), //
    ENDS_BEFORE_IT_BEGINS("ends", right -> right.ends() != null && !right.ends().isAfter(right.starts()));

    private final String field;
    private final Predicate<Right> broken;

    RightRule(String field, Predicate<Right> broken) {
        this.field = field;
        this.broken = broken;
    }

    /**
     * A right as it is asked for.
     *
     * @param ends the first day without it; null where none is known
     */
    public record Right(Role role, ScopeKind scope, LocalDate starts, LocalDate ends, LocalDate today)
            implements
            Serializable {

        /** Everything that stands against it. */
        public List<Objection> objections() {
            return Stream.of(RightRule.values()).filter(rule -> rule.broken.test(this))
                    .map(rule -> Objection.of(rule).at(rule.field)).toList();
        }
    }

    /** The parts of the network that a role may cover. */
    public static Set<ScopeKind> scopes(Role role) {
        return switch (role) {
            case SOCIAL, DIRECTOR -> EnumSet.of(FACILITY);
            case HEAD_OFFICE -> EnumSet.of(OPERATOR, FACILITY);
            case OFII -> EnumSet.of(DIRECTORATE, REGION, NATION);
            case PREFECTURE -> EnumSet.of(DEPARTMENT);
            case FINANCE -> EnumSet.of(REGION, OPERATOR);
            case ADMIN, AUDITOR -> EnumSet.of(NATION);
        };
    }
}
