package org.havre.credit.web;

import static java.util.stream.Collectors.joining;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.havre.credit.CreditQuestion;
import org.havre.credit.DifferenceType;
import org.havre.credit.Differences.Owner;
import org.havre.credit.Uncompared;
import org.havre.credit.service.ReconciliationService;
import org.havre.shared.web.Notices;
import org.havre.shared.web.Viewer;

/** What differs in a year's credits, those that stand and are largest first; never a sum of several types. */
@Named
@ViewScoped
public class DifferencesView extends ListedDifferences {
    private static final long serialVersionUID = 1L;

    private final ReconciliationService reconciliation;
    private final Notices notices;
    private DifferenceType type;
    private Long owner;
    private List<Owner> owners = List.of();

    protected DifferencesView() { this(null, null, null); }

    @Inject public DifferencesView(ReconciliationService reconciliation, Viewer viewer, Notices notices) {
        super(reconciliation, viewer);
        this.reconciliation = reconciliation;
        this.notices = notices;
    }

    @Override public void load() {
        super.load();
        owners = reconciliation.owners();
    }

    @Override List<CreditQuestion> among() { return CreditQuestion.differences(type); }

    @Override Long owner() { return owner; }

    @Override String own() { return "differences.xhtml?type=" + getType() + "&owner=" + getOwner(); }

    /** Lays the year's decisions, presence and money beside one another now, without waiting for the night. */
    public String reconcile() {
        var result = reconciliation.reconcile(getOfYear(), regionOrNull());
        notices.done("differences.reconciled", result.opened(), result.kept(), result.closed());
        if (!result.uncompared().isEmpty())
            notices.warn("differences.uncompared", result.uncompared().size(),
                    result.uncompared().stream().map(Uncompared::title).collect(joining(", ")));
        return "/credit/differences.xhtml?faces-redirect=true&year=" + getOfYear() + "&region=" + getRegion();
    }

    public DifferenceType[] getTypes() { return DifferenceType.values(); }

    public String getType() { return type == null ? "" : type.name(); }

    /** What names none asks for all of them. */
    public void setType(String asked) {
        type = Stream.of(DifferenceType.values()).filter(each -> each.name().equals(asked)).findFirst().orElse(null);
    }

    public List<Owner> getOwners() { return owners; }

    public String getOwner() { return told(owner); }

    /** Nought for those that nobody owns. */
    public void setOwner(String asked) {
        owner = asked != null && asked.matches("\\d{1,15}") ? Long.valueOf(asked) : null;
    }
}
