package org.havre.credit.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.List;
import org.havre.access.Act;
import org.havre.credit.Certainty;
import org.havre.credit.DatedDeadline;
import org.havre.credit.DocumentDeadline;
import org.havre.credit.DueDocument;
import org.havre.credit.service.DatedValueService;
import org.havre.facility.FundingRegime;
import org.havre.shared.web.Notices;
import org.havre.shared.web.Say;
import org.havre.shared.web.Viewer;

/** When documents about a year have to be there, as it was, is and will be; an administrator sets it for years to come. */
@Named
@ViewScoped
public class DeadlinesView implements Serializable {
    static final String AGAIN = "/credit/settings.xhtml?faces-redirect=true";
    private static final long serialVersionUID = 1L;

    private final DatedValueService values;
    private final Viewer viewer;
    private final Notices notices;
    private final Say say;
    private List<DatedDeadline> deadlines;
    private FundingRegime regime;
    private DueDocument document;
    private int year;
    private LocalDate example;
    private Certainty certainty;
    private String source;

    protected DeadlinesView() { this(null, null, null, null); }

    @Inject public DeadlinesView(DatedValueService values, Viewer viewer, Notices notices, Say say) {
        this.values = values;
        this.viewer = viewer;
        this.notices = notices;
        this.say = say;
    }

    public void load() {
        if (deadlines != null) return;
        deadlines = values.deadlines();
        year = viewer.getToday().getYear() + 1;
    }

    /** The day that is told for the documents of the first year says for the others how many years after, and when. */
    public String save() {
        var deadline = new DatedDeadline(regime, document, LocalDate.of(year, Month.JANUARY, 1),
                new DocumentDeadline(example.getYear() - year, MonthDay.from(example), certainty), source);
        values.set(deadline);
        notices.done("settings.deadline.done", document, regime, example);
        return AGAIN;
    }

    public String takeBack(DatedDeadline deadline) {
        values.takeBack(deadline.regime(), deadline.document(), deadline.startsOn());
        notices.done("settings.takenBack", say.it("settings.deadline.of", deadline.document(), deadline.regime()));
        return AGAIN;
    }

    /** For the documents of this year, or of the first for which it holds. */
    public LocalDate due(DatedDeadline deadline) {
        return deadline.deadline().of(exercise(deadline));
    }

    /** The running year, or the first for which it will hold. */
    public int exercise(DatedDeadline deadline) {
        return Math.max(deadline.startsOn().getYear(), viewer.getToday().getYear());
    }

    public boolean isAhead(DatedDeadline deadline) { return deadline.startsOn().isAfter(viewer.getToday()); }

    public boolean isManaged() { return viewer.may(Act.SET_DATED_VALUES); }

    public List<DatedDeadline> getDeadlines() { return deadlines; }

    public List<FundingRegime> getRegimes() {
        return deadlines.stream().map(DatedDeadline::regime).distinct().toList();
    }

    public DueDocument[] getDocuments() { return DueDocument.values(); }

    public Certainty[] getCertainties() { return Certainty.values(); }

    public FundingRegime getRegime() { return regime; }

    public void setRegime(FundingRegime regime) { this.regime = regime; }

    public DueDocument getDocument() { return document; }

    public void setDocument(DueDocument document) { this.document = document; }

    public int getYear() { return year; }

    public void setYear(int year) { this.year = year; }

    public LocalDate getExample() { return example; }

    public void setExample(LocalDate example) { this.example = example; }

    public Certainty getCertainty() { return certainty; }

    public void setCertainty(Certainty certainty) { this.certainty = certainty; }

    public String getSource() { return source; }

    public void setSource(String source) { this.source = source; }
}
