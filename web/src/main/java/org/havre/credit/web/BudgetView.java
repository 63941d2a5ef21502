package org.havre.credit.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
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
import org.havre.shared.web.Notices;
import org.havre.shared.web.Say;
import org.havre.shared.web.Viewer;

/** A budget or an account is copied from its paper, group by group. */
@Named
@ViewScoped
public class BudgetView extends FacilityYearView {
    private static final long serialVersionUID = 1L;

    private final BudgetService budgets;
    private final Notices notices;
    private final RaisedFindings findings;
    private final Say say;
    private BudgetStage asked;
    private BudgetStage stage;
    private BudgetFile file;
    private List<GroupLine> lines;

    protected BudgetView() { this(null, null, null, null, null); }

    @Inject public BudgetView(BudgetService budgets, Viewer viewer, Notices notices, RaisedFindings findings, Say say) {
        super(viewer);
        this.budgets = budgets;
        this.notices = notices;
        this.findings = findings;
        this.say = say;
    }

    /** What is told already of the stage is there to be corrected. */
    public void load() {
        if (file != null) return;
        require(Act.MANAGE_CREDITS);
        file = budgets.file(getFacility(), getOfYear());
        var told = getTold();
        lines = IntStream.rangeClosed(1, BudgetGroups.GROUPS)
                .mapToObj(number -> new GroupLine(number, told == null ? null : told.groups())).toList();
    }

    public String save() {
        var raised = budgets.record(getFacility(), getOfYear(), stage,
                new BudgetGroups(lines.stream().map(GroupLine::spent).toList(),
                        lines.stream().map(GroupLine::received).toList()));
        notices.done("budget.done", word(stage), file.whose().title(), getYear());
        findings.tell(raised);
        return seenOn("budgets");
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
