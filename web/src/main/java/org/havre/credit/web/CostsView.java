package org.havre.credit.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.havre.access.Act;
import org.havre.credit.Certainty;
import org.havre.credit.CostArea;
import org.havre.credit.DatedCost;
import org.havre.credit.Euros;
import org.havre.credit.service.DatedValueService;
import org.havre.facility.FacilityKind;
import org.havre.shared.web.Notices;
import org.havre.shared.web.Say;
import org.havre.shared.web.Viewer;

/** What a place costs a day by kind and area, as it was, is and will be; an administrator sets another from a day on. */
@Named
@ViewScoped
public class CostsView implements Serializable {
    private static final long serialVersionUID = 1L;

    private final DatedValueService values;
    private final Viewer viewer;
    private final Notices notices;
    private final Say say;
    private List<DatedCost> costs;
    private FacilityKind kind;
    private CostArea area;
    private LocalDate starts;
    private BigDecimal amount;
    private Certainty certainty;
    private String source;

    protected CostsView() { this(null, null, null, null); }

    @Inject public CostsView(DatedValueService values, Viewer viewer, Notices notices, Say say) {
        this.values = values;
        this.viewer = viewer;
        this.notices = notices;
        this.say = say;
    }

    public void load() {
        if (costs == null) costs = values.costs().costs();
    }

    public String save() {
        var cost = new DatedCost(kind, area, starts, Euros.rounded(amount), certainty, source);
        values.set(cost);
        notices.done("settings.cost.done", told(cost), amount, starts);
        return DeadlinesView.AGAIN;
    }

    public String takeBack(DatedCost cost) {
        values.takeBack(cost.kind(), cost.area(), cost.startsOn());
        notices.done("settings.takenBack", told(cost));
        return DeadlinesView.AGAIN;
    }

    /** Of which places: their kind, and where. */
    public String told(DatedCost cost) {
        return cost.area() == null ? say.label(cost.kind()) : say.it("settings.cost.in", cost.kind(), cost.area());
    }

    public boolean isAhead(DatedCost cost) { return cost.startsOn().isAfter(viewer.getToday()); }

    /** Whether it holds today: the latest of its kind and area that has begun. */
    public boolean isCurrent(DatedCost cost) {
        return !isAhead(cost) && costs.stream().filter(other -> other.kind() == cost.kind()
                && other.area() == cost.area() && !isAhead(other)).findFirst().filter(cost::equals).isPresent();
    }

    public boolean isManaged() { return viewer.may(Act.SET_DATED_VALUES); }

    public List<DatedCost> getCosts() { return costs; }

    public FacilityKind[] getKinds() { return FacilityKind.values(); }

    public CostArea[] getAreas() { return CostArea.values(); }

    public FacilityKind getKind() { return kind; }

    public void setKind(FacilityKind kind) { this.kind = kind; }

    public CostArea getArea() { return area; }

    public void setArea(CostArea area) { this.area = area; }

    public LocalDate getStarts() { return starts; }

    public void setStarts(LocalDate starts) { this.starts = starts; }

    public BigDecimal getAmount() { return amount; }

    public void setAmount(BigDecimal amount) { this.amount = amount; }

    public Certainty getCertainty() { return certainty; }

    public void setCertainty(Certainty certainty) { this.certainty = certainty; }

    public String getSource() { return source; }

    public void setSource(String source) { this.source = source; }
}
