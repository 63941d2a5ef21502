package org.havre.statement.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.havre.shared.web.PagedView;
import org.havre.shared.web.Viewer;
import org.havre.statement.ClosingRow;
import org.havre.statement.MonthState;
import org.havre.statement.service.StatementService;

/** Who has closed a month, and who is late. */
@Named
@RequestScoped
public class ClosingsView extends PagedView<ClosingRow> {
    private final StatementService statements;
    private final Viewer viewer;
    private YearMonth month;
    private MonthState state;
    private List<ClosingRow> all;

    protected ClosingsView() { this(null, null); }

    @Inject public ClosingsView(StatementService statements, Viewer viewer) {
        this.statements = statements;
        this.viewer = viewer;
    }

    private List<ClosingRow> all() {
        if (all == null) all = statements.closings(getMonth());
        return all;
    }

    @Override protected List<ClosingRow> found() {
        return all().stream().filter(row -> state == null || state(row) == state).toList();
    }

    /** What the workbook of the same is asked with. */
    public String getExport() {
        return "month=" + getMonth() + (state == null ? "" : "&state=" + state);
    }

    public MonthState state(ClosingRow row) { return row.state(viewer.getToday()); }

    public long getClosed() { return all().stream().filter(ClosingRow::isClosed).count(); }

    public long getLate() { return all().stream().filter(row -> state(row) == MonthState.LATE).count(); }

    public int getFacilities() { return all().size(); }

    @Override protected String here() {
        return "closings.xhtml?month=" + getMonth() + "&state=" + getState();
    }

    public YearMonth getMonth() { return month == null ? YearMonth.from(viewer.getToday()).minusMonths(1) : month; }

    public void setMonth(YearMonth month) { this.month = month; }

    public MonthState[] getStates() { return MonthState.values(); }

    public String getState() { return state == null ? "" : state.name(); }

    /** What names none asks for all. */
    public void setState(String asked) {
        state = Stream.of(MonthState.values()).filter(each -> each.name().equals(asked)).findFirst().orElse(null);
    }
}
