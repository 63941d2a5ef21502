package org.havre.shared.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.havre.shared.BusinessClock;
import org.havre.shared.service.Change;
import org.havre.shared.service.Desk;
import org.havre.shared.service.Duty;
import org.havre.shared.service.StateFigure;

/** The first page: what must I do, how does my scope stand, what changed. */
@Named
@RequestScoped
public class HomeView {
    private static final int DUTIES = 12;
    private static final int FIGURES = 4;
    private static final int CHANGES = 8;
    private static final Duration RECENT = Duration.ofDays(7);

    private final Instance<Desk> desks;
    private final BusinessClock clock;
    private List<Duty> duties;
    private List<StateFigure> figures;
    private List<Change> changes;

    @Inject public HomeView(@Any Instance<Desk> desks, BusinessClock clock) {
        this.desks = desks;
        this.clock = clock;
    }

    protected HomeView() { this(null, null); }

    @PostConstruct void ask() {
        var since = clock.now().minus(RECENT);
        duties = desks.stream().flatMap(desk -> desk.duties().stream()).sorted(Comparator.comparing(Duty::due))
                .toList();
        figures = desks.stream().flatMap(desk -> desk.figures().stream()).limit(FIGURES).toList();
        changes = desks.stream().flatMap(desk -> desk.changes(since).stream())
                .sorted(Comparator.comparing(Change::at).reversed()).limit(CHANGES).toList();
    }

    public List<Duty> getDuties() { return duties.subList(0, Math.min(DUTIES, duties.size())); }

    public int getMore() { return Math.max(0, duties.size() - DUTIES); }

    public List<StateFigure> getFigures() { return figures; }

    public List<Change> getChanges() { return changes; }
}
