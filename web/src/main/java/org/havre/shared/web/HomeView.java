package org.havre.shared.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import org.havre.shared.BusinessClock;
import org.havre.shared.service.Change;
import org.havre.shared.service.Desk;
import org.havre.shared.service.Duties;
import org.havre.shared.service.Duty;
import org.havre.shared.service.StateFigure;
import org.havre.shared.service.Work;

/** The first page: what must I do, how does my scope stand, what changed. */
@Named
@RequestScoped
public class HomeView {
    private static final int DUTIES = 12;
    private static final int FIGURES = 4;
    private static final int CHANGES = 8;
    private static final Duration RECENT = Duration.ofDays(7);

    private final Duties duties;
    private final Instance<Desk> desks;
    private final Viewer viewer;
    private final BusinessClock clock;
    private int from;
    private List<Duty> page;
    private List<StateFigure> figures;
    private List<Change> changes;

    @Inject public HomeView(Duties duties, @Any Instance<Desk> desks, Viewer viewer, BusinessClock clock) {
        this.duties = duties;
        this.desks = desks;
        this.viewer = viewer;
        this.clock = clock;
    }

    protected HomeView() { this(null, null, null, null); }

    /** Nothing is asked where nothing waits. */
    public List<Duty> getDuties() {
        if (page == null) page = waiting() == 0 ? List.of() : duties.page(from, DUTIES);
        return page;
    }

    private long waiting() { return viewer.waiting(EnumSet.allOf(Work.class)).count(); }

    /** Where a duty is done. */
    public String page(Duty duty) {
        return switch (duty.work()) {
            case ARRIVAL -> "/stay/arrive.xhtml?orientation=" + duty.id();
            case NO_SHOW -> "/stay/noshow.xhtml?orientation=" + duty.id();
            case EXIT, EXIT_OVERDUE, REVIEW_END_OF_CARE -> "/stay/resident.xhtml?id=" + duty.id();
            case CONFIRM_PLACE -> "/stay/answer.xhtml?orientation=" + duty.id();
            case NO_ANSWER, CONTESTED -> "/stay/way.xhtml?orientation=" + duty.id();
            case TRANSCRIBED, TRANSCRIPTION_CONTESTED -> "/orientation/check.xhtml?decision=" + duty.id();
            case SHELTERED -> "/stay/resident.xhtml?id=" + duty.id();
            case TRANSFER_ASKED -> "/orientation/reply.xhtml?ask=" + duty.id();
            case TRANSFER_LEAVES -> "/stay/depart.xhtml?person=" + duty.id();
            case NOT_ARRIVED -> "/orientation/decisions.xhtml?nature=ADMISSION";
            case ABSENCE_TO_REPORT, EXIT_TO_ASK, ABSENCE_REPORTED -> "/stay/absences.xhtml";
            case TO_DECLARE -> "/stay/declaration.xhtml?recipient=OFII&event=" + duty.id();
            case TO_SEND -> "/stay/declaration.xhtml?recipient=PREFECT&event=" + duty.id();
            case REGION_ASKED -> "/stay/asked.xhtml?ask=" + duty.id();
            case FILE_GOES -> "/retention/hold.xhtml?person=" + duty.id();
            case CLOSE_MONTH -> "/statement/month.xhtml?facility=" + duty.id() + "&month=" + duty.household();
            case ACT_ENDS -> "/credit/acts.xhtml?state=ENDING&facility=" + duty.id();
            case BIRTH_TO_REPORT -> "/stay/household.xhtml?person=" + duty.id();
        };
    }

    /** How many less urgent ones follow. */
    public long getMore() {
        return Math.max(0, waiting() - from - DUTIES);
    }

    public int getNext() { return from + DUTIES; }

    public int getPrevious() { return Math.max(0, from - DUTIES); }

    public int getFrom() { return from; }

    public void setFrom(int from) { this.from = Math.max(0, from); }

    public List<StateFigure> getFigures() {
        if (figures == null)
            figures = desks.stream().flatMap(desk -> desk.figures().stream()).limit(FIGURES).toList();
        return figures;
    }

    public List<Change> getChanges() {
        if (changes == null)
            changes = desks.stream().flatMap(desk -> desk.changes(getSince()).stream())
                    .sorted(Comparator.comparing(Change::at).reversed()).limit(CHANGES).toList();
        return changes;
    }

    /** The end of the reader's last visit, else a week ago. */
    public Instant getSince() {
        return isFirstVisit() ? clock.now().minus(RECENT) : clock.at(viewer.getLeftAt());
    }

    public boolean isFirstVisit() { return viewer.getLeftAt() == null; }
}
