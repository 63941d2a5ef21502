package org.havre.access.service;

import static org.havre.access.AccountRule.NO_PLACE;
import static org.havre.access.AccountRule.RIGHT_OVERLAPS;
import static org.havre.access.AccountRule.UNKNOWN_PLACE;
import static org.havre.access.AccountRule.YOUR_OWN;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.havre.access.Act;
import org.havre.access.Permissions;
import org.havre.access.RightRule;
import org.havre.access.ScopeKind;
import org.havre.shared.BusinessClock;
import org.havre.shared.NotFound;
import org.havre.shared.Objection;
import org.havre.shared.Refusal;

/** An administrator gives rights and ends them; each is dated, and counts from its day on, also in open sessions. */
@Stateless
@UseCase
public class RightService {
    private final Permissions permissions;
    private final EntityManager rows;
    private final BusinessClock clock;

    protected RightService() { this(null, null, null); }

    @Inject public RightService(Permissions permissions, EntityManager rows, BusinessClock clock) {
        this.permissions = permissions;
        this.rows = rows;
        this.clock = clock;
    }

    /** Every right that an account has or had, the last first. */
    @SuppressWarnings("unchecked") public List<AccountRow.Right> of(long account) {
        permissions.require(Act.MANAGE_ACCOUNTS);
        var found = (List<Tuple>) rows.createNativeQuery("select * from rights_of(:account)", Tuple.class)
                .setParameter("account", account).getResultList();
        return found.stream().map(row -> AccountRow.Right.of(row.get("id", Long.class), row)).toList();
    }

    /** @throws Refusal with everything that stands against it */
    public void give(long account, NewRight wanted) {
        permissions.require(Act.MANAGE_ACCOUNTS);
        if (account == permissions.caller().account()) throw new Refusal(Objection.of(YOUR_OWN));
        Refusal.unlessEmpty(new RightRule.Right(wanted.role(), wanted.scope(), wanted.starts(), wanted.ends(),
                clock.today()).objections());
        if (of(account).stream().anyMatch(held -> meets(held, wanted)))
            throw new Refusal(Objection.of(RIGHT_OVERLAPS).at("starts"));
        var facilities = wanted.scope() == ScopeKind.FACILITY ? facilities(wanted.places()) : List.<Long>of();
        var right = ((Number) rows
                .createNativeQuery("insert into account_right (id, account_id, role, scope, scope_key,"
                        + " starts_on, ends_on) values (nextval('ids'), :account, :role, :scope, cast(:key as text), :starts,"
                        + " cast(:ends as date)) returning id")
                .setParameter("account", account)
                .setParameter("role", wanted.role().name()).setParameter("scope", wanted.scope().name())
                .setParameter("key", key(wanted)).setParameter("starts", wanted.starts())
                .setParameter("ends", wanted.ends()).getSingleResult()).longValue();
        facilities
                .forEach(facility -> rows.createNativeQuery("insert into account_right_facility values (:right, :one)")
                        .setParameter("right", right).setParameter("one", facility).executeUpdate());
    }

    private static boolean meets(AccountRow.Right held, NewRight wanted) {
        return (wanted.ends() == null || held.starts().isBefore(wanted.ends())) && !held.isOver(wanted.starts());
    }

    /**
     * Ends a right.
     *
     * @param day the first day without it; today ends it at once
     */
    public void end(long account, long right, LocalDate day) {
        permissions.require(Act.MANAGE_ACCOUNTS);
        if (account == permissions.caller().account()) throw new Refusal(Objection.of(YOUR_OWN));
        var held = of(account).stream().filter(one -> one.id() == right).findFirst()
                .orElseThrow(() -> new NotFound("right"));
        if (day.isBefore(clock.today())) throw new Refusal(Objection.of("RightRule.BEGINS_IN_THE_PAST").at("ends"));
        rows.createNativeQuery("update account_right set ends_on = :day where id = :right and account_id = :account")
                .setParameter("day", day.isBefore(held.starts()) ? held.starts() : day).setParameter("right", right)
                .setParameter("account", account).executeUpdate();
    }

    private List<Long> facilities(String places) {
        var codes = Arrays.stream((places == null ? "" : places).toUpperCase(Locale.ROOT).split("[\\s,;]+"))
                .filter(code -> !code.isEmpty()).distinct().toList();
        if (codes.isEmpty()) throw new Refusal(Objection.of(NO_PLACE).at("places"));
        var unknown = codes.stream().filter(code -> facility(code).isEmpty()).toList();
        if (!unknown.isEmpty())
            throw new Refusal(Objection.of(UNKNOWN_PLACE, String.join(", ", unknown)).at("places"));
        return codes.stream().map(code -> facility(code).orElseThrow()).distinct().toList();
    }

    private Optional<Long> facility(String code) {
        return first("select facility_id from facility_code where code = :text and starts_on <= business_day()"
                + " and (ends_on is null or business_day() < ends_on)", code).map(id -> ((Number) id).longValue());
    }

    private String key(NewRight wanted) {
        var from = switch (wanted.scope()) {
            case FACILITY, NATION -> null;
            case DEPARTMENT -> "code from department where upper(code) = upper(:text) or lower(name) = lower(:text)";
            case REGION -> "code from region where upper(code) = upper(:text) or lower(name) = lower(:text)";
            case DIRECTORATE -> "id from territorial_directorate where lower(name) = lower(:text)";
            case OPERATOR -> "id from operator where lower(name) = lower(:text)";
        };
        if (from == null) return null;
        var text = wanted.places() == null ? "" : wanted.places().strip();
        if (text.isEmpty()) throw new Refusal(Objection.of(NO_PLACE).at("places"));
        return first("select " + from, text).map(Object::toString)
                .orElseThrow(() -> new Refusal(Objection.of(UNKNOWN_PLACE, text).at("places")));
    }

    /** The places of a kind by the name under which a right may be given; codes of facilities are typed. */
    @SuppressWarnings("unchecked") public List<String> places() {
        permissions.require(Act.MANAGE_ACCOUNTS);
        return rows.createNativeQuery("select name from region union all select name from department union all"
                + " select name from territorial_directorate union all select name from operator", String.class)
                .getResultList();
    }

    private Optional<Object> first(String sql, String text) {
        @SuppressWarnings("unchecked")
        var found = (List<Object>) rows.createNativeQuery(sql)
                .setParameter("text", text).getResultList();
        return found.stream().findFirst();
    }
}
