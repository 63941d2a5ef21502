package org.havre.statement.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.YearMonth;
import java.util.List;
import org.havre.occupancy.Figures;
import org.havre.shared.NotFound;
import org.havre.shared.web.Viewer;
import org.havre.statement.FrozenMonth;
import org.havre.statement.service.MonthFile;
import org.havre.statement.service.StatementService;

/** A facility's month: what is still open in it, or the statement with which it was closed and what became of it since. */
@Named
@RequestScoped
public class MonthView {
    private final StatementService statements;
    private final StatementWords words;
    private final Viewer viewer;
    private Long facility;
    private YearMonth month;
    private MonthFile file;

    protected MonthView() { this(null, null, null); }

    @Inject public MonthView(StatementService statements, StatementWords words, Viewer viewer) {
        this.statements = statements;
        this.words = words;
        this.viewer = viewer;
    }

    /** @throws NotFound where there is no such facility in the reader's scope */
    public void load() {
        if (facility == null) throw new NotFound("facility");
        if (month == null) month = YearMonth.from(viewer.getToday()).minusMonths(1);
        file = statements.month(facility, month);
    }

    public MonthFile getFile() { return file; }

    /** Null while the month is not closed. */
    public FrozenMonth getFrozen() {
        return file.frozen().orElse(null);
    }

    public List<FigureLine> getFigures() {
        return words.figures(file.frozen().map(frozen -> frozen.statement().figures()).orElse(null), file.live());
    }

    /** What this statement tells of earlier months. */
    public List<CorrectionLine> getCorrections() {
        return file.frozen().map(frozen -> words.corrections(frozen.statement().corrections(), file.people()))
                .orElse(List.of());
    }

    /** What later statements told of this month. */
    public List<CorrectionLine> getToldLater() {
        return words.corrections(file.toldLater(), file.people());
    }

    /** What the next statement will tell of this month. */
    public List<CorrectionLine> getPending() {
        return words.corrections(file.pending(), file.people());
    }

    public boolean isClosed() { return getFrozen() != null; }

    public Figures getLive() { return file.live(); }

    public long getDaysLate() { return file.daysLate(viewer.getToday()); }

    public Long getFacility() { return facility; }

    public void setFacility(Long facility) { this.facility = facility; }

    public YearMonth getMonth() { return month; }

    public void setMonth(YearMonth month) { this.month = month; }
}
