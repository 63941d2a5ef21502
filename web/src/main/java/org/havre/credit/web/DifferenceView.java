package org.havre.credit.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.havre.access.Act;
import org.havre.credit.CreditCheck;
import org.havre.credit.DifferenceRow;
import org.havre.credit.DifferenceWord;
import org.havre.credit.Differences.Owner;
import org.havre.credit.ReconciledState;
import org.havre.credit.service.ReconciliationService;
import org.havre.shared.NotFound;
import org.havre.shared.web.Notices;
import org.havre.shared.web.Say;
import org.havre.shared.web.Viewer;

/** One difference, or one finding of a check: what is behind it, what became of it, who sees to it, and what somebody says of it. */
@Named
@ViewScoped
public class DifferenceView implements Serializable {
    private static final long serialVersionUID = 1L;

    private final ReconciliationService reconciliation;
    private final Viewer viewer;
    private final Notices notices;
    private final Say say;
    private Long id;
    private DifferenceRow it;
    private List<DifferenceWord> history = List.of();
    private List<Owner> owners = List.of();
    private String why;
    private Long owner;

    protected DifferenceView() { this(null, null, null, null); }

    @Inject public DifferenceView(ReconciliationService reconciliation, Viewer viewer, Notices notices, Say say) {
        this.reconciliation = reconciliation;
        this.viewer = viewer;
        this.notices = notices;
        this.say = say;
    }

    /** @throws NotFound where it is not the reader's */
    public void load() {
        if (it != null) return;
        if (id == null) throw new NotFound("difference");
        it = reconciliation.get(id);
        history = reconciliation.history(id);
        owners = reconciliation.owners();
        owner = it.ownerId();
    }

    public String justify() {
        reconciliation.justify(id, why);
        return done(isCheck() ? "checks.justified" : "differences.justified");
    }

    /** Takes the justification back. */
    public String reopen() {
        reconciliation.reopen(id, why);
        return done(isCheck() ? "checks.reopened" : "differences.reopened");
    }

    public String assign() {
        reconciliation.assign(id, owner);
        return done("differences.assigned");
    }

    private String done(String key) {
        notices.done(key);
        return "/credit/difference.xhtml?faces-redirect=true&id=" + id;
    }

    /** Whether a check found it. */
    public boolean isCheck() { return it.type() instanceof CreditCheck; }

    /** The list that it stands in. */
    public String getList() {
        return isCheck()
                ? "checks.xhtml" + (it.isTiedToYear() ? "?year=" + getYear() : "")
                : "differences.xhtml?year=" + getYear();
    }

    public String getListTitle() {
        return isCheck() && !it.isTiedToYear()
                ? say.it("nav.checks")
                : say.it(isCheck() ? "checks.title" : "differences.title", getYear());
    }

    public boolean isManaged() { return viewer.may(Act.MANAGE_CREDITS); }

    public boolean isJustifiable() { return isManaged() && it.state() == ReconciledState.OPEN; }

    public boolean isReopenable() { return isManaged() && it.state() == ReconciledState.JUSTIFIED; }

    public long getAge() { return it.age(viewer.getToday()); }

    public Long getId() { return id; }

    public void setId(Long id) { this.id = id; }

    public DifferenceRow getIt() { return it; }

    public String getYear() { return String.valueOf(it.year()); }

    public List<DifferenceWord> getHistory() { return history; }

    public List<Owner> getOwners() { return owners; }

    public String getWhy() { return why; }

    public void setWhy(String why) { this.why = why; }

    public Long getOwner() { return owner; }

    public void setOwner(Long owner) { this.owner = owner; }
}
