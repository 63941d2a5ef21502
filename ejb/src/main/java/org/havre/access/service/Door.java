package org.havre.access.service;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.havre.access.Caller;
import org.havre.access.Entry;
import org.havre.access.Role;
import org.havre.access.Scope;
import org.havre.access.ScopeKind;
import org.havre.shared.BusinessClock;
import org.havre.shared.service.Waiting;
import org.havre.shared.service.Work;
import org.hibernate.Session;

/** Where a transaction gets its caller: the database fixes role, scope and time until it ends. */
@Dependent
public class Door {
    private static final String ENTERED = " from set_config('havre.address', coalesce(?, ''), true) address,"
            + " set_config('havre.act', coalesce(?, ''), true) act, enter(?, ?, ?, ?) entered";
    private static final String ENTER = "select entered.*" + ENTERED;
    private static final String ENTER_AND_HEAR = "select entered.*, heard.*" + ENTERED
            + " left join lateral work_of(entered.role) heard on true";

    private final EntityManager entities;
    private final BusinessClock clock;
    private final Entry entry;

    @Inject public Door(EntityManager entities, BusinessClock clock, Entry entry) {
        this.entities = entities;
        this.clock = clock;
        this.entry = entry;
    }

    /** @throws SignInNeeded where there is no such account, or a closed one */
    public Caller enter(String login) {
        return enter(login, Errand.NONE);
    }

    public Caller enter(String login, Errand errand) {
        return enter(login, errand, ENTER, rows -> caller(login, rows));
    }

    /** Enters, and hears in the same statement what waits. */
    public Reader receive(String login, Errand errand) {
        return enter(login, errand, ENTER_AND_HEAR, rows -> new Reader(caller(login, rows), work(rows)));
    }

    private <T> T enter(String login, Errand errand, String query, Told<T> told) {
        var answer = entities.unwrap(Session.class).doReturningWork(connection -> {
            try (var statement = connection.prepareStatement(query)) {
                statement.setString(1, errand.address());
                statement.setString(2, errand.act());
                statement.setString(3, login);
                statement.setTimestamp(4, Timestamp.from(clock.now()));
                statement.setObject(5, clock.today());
                statement.setString(6, errand.part());
                try (var rows = statement.executeQuery()) {
                    return rows.next() ? told.by(rows) : null;
                }
            }
        });
        if (answer == null) throw new SignInNeeded();
        return answer;
    }

    private Caller caller(String login, ResultSet row) throws SQLException {
        var role = row.getString("role");
        var locale = row.getString("locale");
        var left = row.getTimestamp("left_at");
        var caller = new Caller(row.getLong("account_id"), login, row.getString("display_name"),
                role == null ? null : Role.valueOf(role), role == null ? null : scope(row),
                locale == null ? null : Locale.forLanguageTag(locale), left == null ? null : left.toInstant());
        entry.of(caller);
        return caller;
    }

    private static Scope scope(ResultSet row) throws SQLException {
        return new Scope(ScopeKind.valueOf(row.getString("scope")), row.getString("scope_key"),
                row.getString("scope_name"), facilities(row.getArray("facilities")), row.getInt("of_right"));
    }

    /** One row for each kind, or one row without any. */
    private static Map<Work, Waiting> work(ResultSet row) throws SQLException {
        var work = new EnumMap<Work, Waiting>(Work.class);
        do {
            if (row.getString("kind") != null)
                work.put(Work.valueOf(row.getString("kind")), new Waiting(row.getLong("waiting"), row.getLong("late")));
        } while (row.next());
        return work;
    }

    private static Set<Long> facilities(Array numbers) throws SQLException {
        return Set.of((Long[]) numbers.getArray());
    }

    private interface Told<T> {
        T by(ResultSet rows) throws SQLException;
    }
}
