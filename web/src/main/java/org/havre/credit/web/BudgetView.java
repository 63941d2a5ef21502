package org.havre.credit.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.havre.access.Act;
import org.havre.credit.BudgetFile;
import org.havre.credit.BudgetGroups;
import org.havre.credit.BudgetSide;
import org.havre.credit.BudgetStage;
import org.havre.credit.ToldBudget;
import org.havre.credit.service.BudgetService;
import org.havre.shared.NotFound;
import org.havre.shared.web.Notices;
import org.havre.shared.web.Say;
import org.havre.shared.web.Viewer;

/** A budget or an account is copied from its paper, group by group. */
@Named
@ViewScoped
public class BudgetView implements Serializable {
    private static final long serialVersionUID = 1L;

    private final BudgetService budgets;
    private final Viewer viewer;
    private final Notices notices;
    private final RaisedFindings findings;
    private final Say say;
    private Long facility;
    private String year;
    private BudgetStage asked;
    private BudgetStage stage;
    private BudgetFile file;
    private List<GroupLine> lines;

    protected BudgetView() { this(null, null, null, null, null); }

    @Inject public BudgetView(BudgetService budgets, Viewer viewer, Notices notices, RaisedFindings findings, Say say) {
        this.budgets = budgets;
        this.viewer = viewer;
        this.notices = notices;
        this.findings = findings;
        this.say = say;
    }

    /** What is told already of the stage is there to be corrected. */
    public void load() {
        if (file != null) return;
        viewer.require(Act.MANAGE_CREDITS);
        if (facility == null) throw new NotFound("facility");
        file = budgets.file(facility, getOfYear());
        var told = getTold();
        lines = IntStream.rangeClosed(1, BudgetGroups.GROUPS)
                .mapToObj(number -> new GroupLine(number, told == null ? null : told.groups())).toList();
    }

    public String save() {
        var raised = budgets.record(facility, getOfYear(), stage,
                new BudgetGroups(lines.stream().map(GroupLine::spent).toList(),
                        lines.stream().map(GroupLine::received).toList()));
        notices.done("budget.done", word(stage), file.whose().title(), getYear());
        findings.tell(raised);
        return "/credit/budgets.xhtml?faces-redirect=true&facility=" + facility + "&year=" + getOfYear();
    }

    public BudgetFile getIt() { return file; }

    /** The budget of this stage as it stands; null while none does. */
    public ToldBudget getTold() {
        return stage == null ? null : file.year(getOfYear()).budgets().get(stage);
    }

    /** What is not told yet, or the one that is asked to be corrected. */
    public List<BudgetStage> getStages() {
        return asked == null ? file.untold(getOfYear()) : List.of(asked);
    }

    public String word(BudgetStage told) { return say.it(told.key(file.whose().regime())); }

    public BudgetSide[] getSides() { return BudgetSide.values(); }

    public List<GroupLine> getLines() { return lines; }

    private int getOfYear() { return CreditYears.read(year, viewer.getToday()); }

    public String getYear() { return String.valueOf(getOfYear()); }

    public void setYear(String year) { this.year = year; }

    public Long getFacility() { return facility; }

    public void setFacility(Long facility) { this.facility = facility; }

    public BudgetStage getStage() { return stage; }

    public void setStage(BudgetStage stage) { this.stage = stage; }

    /** In an address; what names none leaves it to be chosen. */
    public String getAsked() {
        return asked == null ? null : asked.name();
    }

    public void setAsked(String named) {
        asked = OneOf.named(BudgetStage.values(), named);
        stage = asked;
    }
}
