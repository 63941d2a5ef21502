package org.havre.credit.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.List;
import org.havre.access.Act;
import org.havre.credit.BudgetFile;
import org.havre.credit.BudgetStage;
import org.havre.credit.BudgetYear;
import org.havre.credit.TakeUp;
import org.havre.credit.service.BudgetService;
import org.havre.shared.NotFound;
import org.havre.shared.web.Notices;
import org.havre.shared.web.Say;
import org.havre.shared.web.Viewer;

/** A facility's budgets, accounts, results and posts of three years beside each other. */
@Named
@ViewScoped
public class BudgetsView extends FacilityYearView {
    private static final long serialVersionUID = 1L;

    private final BudgetService budgets;
    private final Notices notices;
    private final RaisedFindings findings;
    private final Say say;
    private BudgetFile file;
    private BudgetTable table;
    private List<YearFigures.Row> figures;
    private BigDecimal posts;

    protected BudgetsView() { this(null, null, null, null, null); }

    @Inject public BudgetsView(BudgetService budgets, Viewer viewer, Notices notices, RaisedFindings findings,
            Say say) {
        super(viewer);
        this.budgets = budgets;
        this.notices = notices;
        this.findings = findings;
        this.say = say;
    }

    /** @throws NotFound where the facility is not the reader's */
    public void load() {
        require(Act.SEE_CREDITS);
        file = budgets.file(getFacility(), getOfYear());
        table = new BudgetTable(file, say);
        figures = YearFigures.of(file, say);
        posts = file.year(getOfYear()).posts();
    }

    /** Tells how many posts there were. */
    public String staff() {
        var raised = budgets.staff(getFacility(), getOfYear(), posts);
        notices.done("budgets.staffed", posts, file.whose().title(), getYear());
        findings.tell(raised);
        return seenOn("budgets");
    }

    public BudgetFile getIt() { return file; }

    public BudgetTable getTable() { return table; }

    public List<YearFigures.Row> getFigures() { return figures; }

    /** Those whose result does not balance, since their account was told anew. */
    public List<BudgetYear> getUnbalanced() {
        return file.years().stream().filter(each -> !each.broken().isEmpty()).toList();
    }

    /** Null while there is no result to take up. */
    public TakeUp getTakeUp() {
        return file.takeUp(getOfYear()).orElse(null);
    }

    /** Whether there are budgets at all: a contract has none. */
    public boolean isBudgeted() {
        return !BudgetStage.of(file.whose().regime()).isEmpty();
    }

    public BigDecimal getPosts() { return posts; }

    public void setPosts(BigDecimal posts) { this.posts = posts; }
}
