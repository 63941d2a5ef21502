package org.havre.credit.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.havre.access.Act;
import org.havre.credit.BudgetFile;
import org.havre.credit.BudgetGroups;
import org.havre.credit.BudgetSide;
import org.havre.credit.Euros;
import org.havre.credit.ResultOfYear;
import org.havre.credit.service.BudgetService;
import org.havre.facility.FundingRegime;
import org.havre.shared.NotFound;
import org.havre.shared.web.Notices;
import org.havre.shared.web.Viewer;

/** The result of a year and where it goes, to the cent (R52, R53); what does not balance stays typed, with every reason. */
@Named
@ViewScoped
public class ResultView extends FacilityYearView {
    private static final long serialVersionUID = 1L;

    private final BudgetService budgets;
    private final Notices notices;
    private final RaisedFindings findings;
    private BudgetFile file;
    private ResultForm form;

    protected ResultView() { this(null, null, null, null); }

    @Inject public ResultView(BudgetService budgets, Viewer viewer, Notices notices, RaisedFindings findings) {
        super(viewer);
        this.budgets = budgets;
        this.notices = notices;
        this.findings = findings;
    }

    /** @throws NotFound where the facility is not the reader's */
    public void load() {
        if (file != null) return;
        require(Act.MANAGE_CREDITS);
        file = budgets.file(getFacility(), getOfYear());
        form = new ResultForm(file.whose().regime() == FundingRegime.SUBVENTIONNEE,
                file.year(getOfYear()).result(), getAccount().net());
    }

    public String save() {
        var raised = budgets.allocate(getFacility(), form.told(getOfYear()));
        notices.done("result.done", getYear(), file.whose().title(), String.valueOf(getTakenUpIn()));
        findings.tell(raised);
        return seenOn("budgets");
    }

    public BudgetFile getIt() { return file; }

    public ResultForm getForm() { return form; }

    /** What the result comes from; nought while no account is told. */
    public BudgetGroups getAccount() {
        return file.year(getOfYear()).account().orElse(BudgetGroups.NONE);
    }

    public boolean isAccounted() { return file.year(getOfYear()).account().isPresent(); }

    public Euros getCharges() { return getAccount().total(BudgetSide.CHARGE); }

    public Euros getProducts() { return getAccount().total(BudgetSide.PRODUCT); }

    public int getTakenUpIn() { return getOfYear() + ResultOfYear.YEARS_UNTIL_TAKEN_UP; }
}
