package org.havre.statement.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.YearMonth;
import java.util.List;
import org.havre.shared.NotFound;
import org.havre.statement.service.StatementService;
import org.havre.statement.service.Verification;

/** A closed month, counted again from what was known when it was closed. */
@Named
@RequestScoped
public class VerifyView {
    private final StatementService statements;
    private final StatementWords words;
    private Long facility;
    private YearMonth month;
    private Verification check;

    protected VerifyView() { this(null, null); }

    @Inject public VerifyView(StatementService statements, StatementWords words) {
        this.statements = statements;
        this.words = words;
    }

    /** @throws NotFound where there is no such statement in the reader's scope */
    public void load() {
        if (facility == null || month == null) throw new NotFound("statement");
        check = statements.verify(facility, month);
    }

    public Verification getCheck() { return check; }

    public List<FigureLine> getFigures() {
        return words.figures(check.frozen().statement().figures(), check.recounted());
    }

    public Long getFacility() { return facility; }

    public void setFacility(Long facility) { this.facility = facility; }

    public YearMonth getMonth() { return month; }

    public void setMonth(YearMonth month) { this.month = month; }
}
