package org.havre.statement.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.YearMonth;
import java.util.List;
import org.havre.shared.NotFound;
import org.havre.shared.Objection;
import org.havre.shared.web.Notices;
import org.havre.statement.service.ClosingPreview;
import org.havre.statement.service.NewClosing;
import org.havre.statement.service.StatementService;

/** A director reads the figures of a month that is over, and closes it. */
@Named
@ViewScoped
public class CloseView implements Serializable {
    private static final long serialVersionUID = 1L;

    private final StatementService statements;
    private final StatementWords words;
    private final Notices notices;
    private Long facility;
    private YearMonth month;
    private String name;
    private long nights;
    private List<FigureLine> figures;
    private List<CorrectionLine> corrections;
    private List<Objection> objections;
    private boolean read;

    protected CloseView() { this(null, null, null); }

    @Inject public CloseView(StatementService statements, StatementWords words, Notices notices) {
        this.statements = statements;
        this.words = words;
        this.notices = notices;
    }

    /** @throws NotFound where there is no such facility in the reader's scope */
    public void load() {
        if (name != null) return;
        if (facility == null || month == null) throw new NotFound("facility");
        show(statements.preview(facility, month));
    }

    private void show(ClosingPreview preview) {
        name = preview.book().name();
        nights = preview.figures().present();
        figures = words.figures(null, preview.figures());
        corrections = words.corrections(preview.corrections(), preview.people());
        objections = preview.objections();
    }

    public String save() {
        var frozen = statements.close(new NewClosing(facility, month, read ? nights : null));
        notices.done("statement.close.done", month, frozen.statement().figures().present());
        return "/statement/month.xhtml?faces-redirect=true&facility=" + facility + "&month=" + month;
    }

    public String getName() { return name; }

    public long getNights() { return nights; }

    public List<FigureLine> getFigures() { return figures; }

    public List<CorrectionLine> getCorrections() { return corrections; }

    public List<Objection> getObjections() { return objections; }

    public boolean isRead() { return read; }

    public void setRead(boolean read) { this.read = read; }

    public Long getFacility() { return facility; }

    public void setFacility(Long facility) { this.facility = facility; }

    public YearMonth getMonth() { return month; }

    public void setMonth(YearMonth month) { this.month = month; }
}
