package org.havre.retention.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.havre.access.Act;
import org.havre.access.Permissions;
import org.havre.access.service.UseCase;
import org.havre.retention.GoingFile;
import org.havre.retention.Period;
import org.havre.retention.PeriodRule;
import org.havre.retention.Retention;
import org.havre.retention.RetentionRun;
import org.havre.retention.Retentions;
import org.havre.retention.Subject;
import org.havre.shared.BusinessClock;
import org.havre.shared.NotFound;
import org.havre.shared.Refusal;

/** What is kept and for how long: an administrator sets it and sees numbers; those who house people see their files go. */
@Stateless
@UseCase
public class RetentionService {
    /** How long before its night a file is told of. */
    public static final int NOTICE_DAYS = 30;
    private static final int RUNS_SHOWN = 20;

    private final Permissions permissions;
    private final Retentions retentions;
    private final Nightly nightly;
    private final BusinessClock clock;

    protected RetentionService() { this(null, null, null, null); }

    @Inject public RetentionService(Permissions permissions, Retentions retentions, Nightly nightly,
            BusinessClock clock) {
        this.permissions = permissions;
        this.retentions = retentions;
        this.nightly = nightly;
        this.clock = clock;
    }

    public List<Period> periods() {
        permissions.require(Act.MANAGE_RETENTION);
        return retentions.periods(clock.today());
    }

    /** The coming nights, in numbers. */
    public ComingNights coming() {
        permissions.require(Act.MANAGE_RETENTION);
        var today = clock.today();
        return ComingNights.of(retentions.gone(today, today.plusDays(NOTICE_DAYS)).stream()
                .map(file -> Retention.of(file, today)).toList(), today);
    }

    public List<RetentionRun> runs() {
        permissions.require(Act.MANAGE_RETENTION);
        return retentions.runs(RUNS_SHOWN);
    }

    /** @throws Refusal with everything that stands against it */
    public void set(Subject subject, int months, LocalDate starts, String source) {
        permissions.require(Act.MANAGE_RETENTION);
        var before = retentions.periods(clock.today()).stream()
                .filter(period -> period.subject() == subject && !period.starts().isAfter(starts))
                .reduce((one, later) -> later).orElseThrow(() -> new NotFound("retention_rule"));
        Refusal.unlessEmpty(PeriodRule.against(subject, months, starts, before, clock.today()));
        retentions.set(new Period(subject, starts, months, source.strip()), permissions.caller().account());
    }

    /** What has not begun yet. */
    public void takeBack(Subject subject, LocalDate starts) {
        permissions.require(Act.MANAGE_RETENTION);
        if (!retentions.takeBack(subject, starts)) throw new NotFound("retention_rule");
    }

    public void eraseNow() {
        permissions.require(Act.MANAGE_RETENTION);
        nightly.byHand(permissions.caller().account());
    }

    /** Files of the caller's people that go within a month, the next first. */
    public List<GoingFile> going() {
        permissions.require(Act.SEE_SENSITIVE);
        var today = clock.today();
        return retentions.going(today, today.plusDays(NOTICE_DAYS)).stream()
                .filter(file -> file.retention().goesWithin(NOTICE_DAYS, today))
                .sorted(Comparator.comparing(file -> file.retention().goes())).toList();
    }
}
