package org.havre.access.service;

import jakarta.persistence.Tuple;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.havre.access.AccountState;
import org.havre.access.Role;
import org.havre.access.ScopeKind;

/**
 * An account as administrators see it, with its right of the day, else the next or the last one.
 *
 * @param seen  when it last had Havre open; null: never
 * @param right null where it never had one
 * @param email by which an identity provider knows its owner, with the employer's SIRET; both null where it has none
 */
public record AccountRow(long id, String login, String displayName, boolean enabled, boolean demo, boolean hasFactor,
        Instant seen, Right right, String email, String siret) implements Serializable {

    /**
     * One role over one scope.
     *
     * @param place where, in words; null for the nation
     * @param ends  the first day without it; null where none is known
     */
    public record Right(Long id, Role role, ScopeKind scope, String place, LocalDate starts, LocalDate ends)
            implements
            Serializable {

        static Right of(Long id, Tuple row) {
            return row.get("role") == null
                    ? null
                    : new Right(id, Role.valueOf(row.get("role", String.class)),
                            ScopeKind.valueOf(row.get("scope", String.class)), row.get("scope_name", String.class),
                            row.get("starts_on", java.sql.Date.class).toLocalDate(),
                            row.get("ends_on") == null
                                    ? null
                                    : row.get("ends_on", java.sql.Date.class).toLocalDate());
        }

        public boolean holds(LocalDate day) { return !starts.isAfter(day) && (ends == null || day.isBefore(ends)); }

        public boolean isOver(LocalDate day) { return ends != null && !day.isBefore(ends); }
    }

    public AccountState state(LocalDate today) {
        if (!enabled) return AccountState.CLOSED;
        return right != null && right.holds(today) ? AccountState.OPEN : AccountState.WITHOUT_RIGHT;
    }

    static AccountRow of(Tuple row) {
        return new AccountRow(row.get("id", Long.class), row.get("login", String.class),
                row.get("display_name", String.class), row.get("enabled", Boolean.class),
                row.get("demo", Boolean.class), row.get("has_factor", Boolean.class), row.get("seen_at", Instant.class),
                Right.of(null, row), row.get("email", String.class), row.get("siret", String.class));
    }
}
