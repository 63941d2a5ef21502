package org.havre.credit.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import org.havre.access.Act;
import org.havre.credit.CommitmentRow;
import org.havre.credit.Euros;
import org.havre.credit.WhoseCredit;
import org.havre.credit.service.CommitmentService;
import org.havre.credit.service.CreditService;
import org.havre.credit.service.NewCommitment;
import org.havre.shared.NotFound;
import org.havre.shared.web.Notices;
import org.havre.shared.web.Viewer;

/** A commitment is copied from Chorus, for a facility or its whole operator; of one that is there the AE and years change. */
@Named
@ViewScoped
public class CommitmentView implements Serializable {
    private static final long serialVersionUID = 1L;

    private final CommitmentService commitments;
    private final CreditService credits;
    private final Viewer viewer;
    private final Notices notices;
    private Long facility;
    private Long id;
    private WhoseCredit whose;
    private CommitmentRow it;
    private String number;
    private boolean whole;
    private Integer from;
    private Integer to;
    private BigDecimal ae;

    protected CommitmentView() { this(null, null, null, null); }

    @Inject public CommitmentView(CommitmentService commitments, CreditService credits, Viewer viewer,
            Notices notices) {
        this.commitments = commitments;
        this.credits = credits;
        this.viewer = viewer;
        this.notices = notices;
    }

    /** @throws NotFound where neither a commitment nor a facility of the reader's is named */
    public void load() {
        if (from != null) return;
        viewer.require(Act.MANAGE_CREDITS);
        if (id != null) known();
        else fresh();
    }

    private void known() {
        it = commitments.get(id);
        number = it.number();
        from = it.from();
        to = it.to();
        ae = it.ae().amount();
    }

    private void fresh() {
        if (facility == null) throw new NotFound("facility");
        whose = credits.facility(facility, viewer.getToday().getYear()).facilities().get(0).name();
        from = viewer.getToday().getYear();
        to = from;
    }

    public String save() {
        if (it == null) commitments.record(new NewCommitment(facility, whole, number, from, to, Euros.rounded(ae)));
        else commitments.change(id, from, to, Euros.rounded(ae));
        notices.done("commitment.done", number, ae);
        return "/credit/commitments.xhtml?faces-redirect=true&year=" + from;
    }

    /** Whom it is for: a facility, or all of an operator's. */
    public String getTitle() {
        if (it == null) return whose.title();
        return it.title() == null ? it.operator() : it.title();
    }

    public String getOperator() { return it == null ? whose.operator() : it.operator(); }

    public boolean isKnown() { return it != null; }

    /** Null of one that is new. */
    public CommitmentRow getIt() { return it; }

    public Long getFacility() { return facility; }

    public void setFacility(Long facility) { this.facility = facility; }

    public Long getId() { return id; }

    public void setId(Long id) { this.id = id; }

    public String getNumber() { return number; }

    public void setNumber(String number) { this.number = number; }

    public boolean isWhole() { return whole; }

    public void setWhole(boolean whole) { this.whole = whole; }

    public Integer getFrom() { return from; }

    public void setFrom(Integer from) { this.from = from; }

    public Integer getTo() { return to; }

    public void setTo(Integer to) { this.to = to; }

    public BigDecimal getAe() { return ae; }

    public void setAe(BigDecimal ae) { this.ae = ae; }
}
