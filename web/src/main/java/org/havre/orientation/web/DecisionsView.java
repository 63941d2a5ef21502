package org.havre.orientation.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.havre.orientation.DecisionFilter;
import org.havre.orientation.DecisionNature;
import org.havre.orientation.DecisionOrigin;
import org.havre.orientation.DecisionRow;
import org.havre.orientation.service.DecisionService;
import org.havre.shared.Page;

/** OFII's decisions, newest first, a page at a time. */
@Named
@RequestScoped
public class DecisionsView {

    private static final int ROWS = 25;

    private final DecisionService decisions;
    private DecisionNature nature;
    private DecisionOrigin origin;
    private int page = 1;
    private Page<DecisionRow> rows;

    @Inject public DecisionsView(DecisionService decisions) {
        this.decisions = decisions;
    }

    protected DecisionsView() {
        this(null);
    }

    public Page<DecisionRow> getRows() {
        if (rows == null) {
            rows = decisions.decisions(new DecisionFilter(nature, origin, null), (Math.max(1, page) - 1) * ROWS, ROWS);
        }
        return rows;
    }

    /** What the workbook of the same is asked with. */
    public String getExport() {
        return "nature=" + name(nature) + "&origin=" + name(origin);
    }

    private static String name(Enum<?> constant) { return constant == null ? "" : constant.name(); }

    public boolean isEarlier() {
        return page > 1;
    }

    public boolean isLater() {
        return (long) page * ROWS < getRows().total();
    }

    public DecisionNature[] getNatures() {
        return DecisionNature.values();
    }

    public DecisionNature getNature() {
        return nature;
    }

    public void setNature(DecisionNature nature) {
        this.nature = nature;
    }

    public DecisionOrigin[] getOrigins() {
        return DecisionOrigin.values();
    }

    public DecisionOrigin getOrigin() {
        return origin;
    }

    public void setOrigin(DecisionOrigin origin) {
        this.origin = origin;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }
}
