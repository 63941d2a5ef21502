package org.havre.demo.service;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import org.havre.access.Entry;
import org.havre.access.Permissions;
import org.havre.access.service.Door;
import org.havre.occupancy.Window;
import org.havre.shared.BusinessClock;
import org.havre.statement.Statements;
import org.havre.statement.service.KnownMonths;
import org.havre.statement.service.NewClosing;
import org.havre.statement.service.StatementService;

/**
 * The director closes the months of two months past and the one before, each on the ninth of the next, a day before its
 * time, when the last of its weeks is recorded; the last month waits.
 */
final class Closings {
    private static final String DIRECTOR = "director";
    private static final int DAY = 9;

    private final EntityManager entities;
    private final DemoSet set;

    private Closings(EntityManager entities, DemoSet set) {
        this.entities = entities;
        this.set = set;
    }

    static void of(EntityManager entities, DemoSet set) {
        var closings = new Closings(entities, set);
        for (int back = 3; back > 1; back--) closings.close(YearMonth.from(set.span().today()).minusMonths(back));
    }

    private void close(YearMonth month) {
        var on = month.plusMonths(1).atDay(DAY);
        var clock = clock(on);
        var entry = new Entry();
        new Door(entities, clock, entry).enter(DIRECTOR);
        var months = new KnownMonths(entities);
        var service = new StatementService(new Permissions(entry), new Statements(entities), months, clock);
        for (var facility : facilities()) {
            var known = months.of(facility, Window.of(month), List.of(clock.now())).get(clock.now());
            service.close(new NewClosing(facility, month, known.of(month).present()));
        }
    }

    private List<Long> facilities() {
        return DemoAccount.ALL.stream().filter(account -> account.login().equals(DIRECTOR))
                .flatMap(account -> account.facilities().stream()).map(set::facility).toList();
    }

    private static BusinessClock clock(LocalDate day) {
        var at = day.atTime(LocalTime.of(10, 0)).atZone(BusinessClock.PARIS).toInstant();
        return BusinessClock.of(Clock.fixed(at, BusinessClock.PARIS));
    }
}
