package org.havre.retention.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.havre.retention.Kept;
import org.havre.retention.Period;
import org.havre.retention.RetentionRun;
import org.havre.retention.Subject;
import org.havre.retention.service.ComingNights;
import org.havre.retention.service.RetentionService;
import org.havre.shared.web.Notices;
import org.havre.shared.web.Viewer;

/** How long everything is kept, what goes in the coming nights, and what went in the last ones; in numbers. */
@Named
@ViewScoped
public class RetentionView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String AGAIN = "/retention/retention.xhtml?faces-redirect=true";

    private final RetentionService retention;
    private final Viewer viewer;
    private final Notices notices;
    private List<Period> periods;
    private ComingNights coming;
    private List<RetentionRun> runs;
    private Subject subject = Subject.FILE;
    private int months;
    private LocalDate starts;
    private String source;

    protected RetentionView() { this(null, null, null); }

    @Inject public RetentionView(RetentionService retention, Viewer viewer, Notices notices) {
        this.retention = retention;
        this.viewer = viewer;
        this.notices = notices;
    }

    public void load() {
        if (periods != null) return;
        periods = retention.periods();
        coming = retention.coming();
        runs = retention.runs();
        months = periods.get(0).months();
        starts = viewer.getToday().plusDays(1);
    }

    public String save() {
        retention.set(subject, months, starts, source);
        notices.done("retention.change.done", subject, months, starts);
        return AGAIN;
    }

    public String takeBack(Period period) {
        retention.takeBack(period.subject(), period.starts());
        notices.done("retention.rules.takenBack");
        return AGAIN;
    }

    public String eraseNow() {
        retention.eraseNow();
        notices.done("retention.now.done");
        return AGAIN;
    }

    public List<Period> getPeriods() { return periods; }

    public ComingNights getComing() { return coming; }

    public List<Kept> getReasons() { return List.copyOf(coming.kept().keySet()); }

    public List<RetentionRun> getRuns() { return runs; }

    public Subject[] getSubjects() { return Subject.values(); }

    public Subject getSubject() { return subject; }

    public void setSubject(Subject subject) { this.subject = subject; }

    public int getMonths() { return months; }

    public void setMonths(int months) { this.months = months; }

    public LocalDate getStarts() { return starts; }

    public void setStarts(LocalDate starts) { this.starts = starts; }

    public String getSource() { return source; }

    public void setSource(String source) { this.source = source; }
}
