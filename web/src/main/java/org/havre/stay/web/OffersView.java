package org.havre.stay.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.havre.access.Act;
import org.havre.shared.web.Notices;
import org.havre.shared.web.Viewer;
import org.havre.stay.OfferKind;
import org.havre.stay.RefusedOfferRow;
import org.havre.stay.service.NewRefusal;
import org.havre.stay.service.RefusedOfferService;

/** What a household has refused of what it was offered; without a name. */
@Named
@ViewScoped
public class OffersView implements Serializable {
    private static final long serialVersionUID = 1L;

    private final RefusedOfferService offers;
    private final Viewer viewer;
    private final Notices notices;

    private long household;
    private List<RefusedOfferRow> refused;
    private OfferKind kind;
    private LocalDate offeredOn;
    private LocalDate refusedOn;
    private boolean legitimate;
    private String because;
    private Long offer;
    private String why;

    protected OffersView() { this(null, null, null); }

    @Inject public OffersView(RefusedOfferService offers, Viewer viewer, Notices notices) {
        this.offers = offers;
        this.viewer = viewer;
        this.notices = notices;
    }

    public void load() {
        if (refused != null) return;
        refused = offers.refused(household);
        offeredOn = refusedOn = viewer.getToday();
    }

    public String save() {
        offers.record(new NewRefusal(household, kind, offeredOn, refusedOn, legitimate, because));
        notices.done("offers.done", kind, refusedOn);
        return again();
    }

    public String cancel() {
        offers.cancel(offer, why);
        notices.done("offers.cancelled");
        return again();
    }

    private String again() { return "/stay/offers.xhtml?faces-redirect=true&household=" + household; }

    public boolean isActing() { return viewer.may(Act.RECORD_STAYS) || viewer.may(Act.RECORD_NOTICES); }

    /** Those that may be cancelled. */
    public List<RefusedOfferRow> getStanding() {
        return refused.stream().filter(row -> !row.isCancelled()).toList();
    }

    public List<RefusedOfferRow> getRefused() { return refused; }

    public OfferKind[] getKinds() { return OfferKind.values(); }

    public long getHousehold() { return household; }

    public void setHousehold(long household) { this.household = household; }

    public OfferKind getKind() { return kind; }

    public void setKind(OfferKind kind) { this.kind = kind; }

    public LocalDate getOfferedOn() { return offeredOn; }

    public void setOfferedOn(LocalDate offeredOn) { this.offeredOn = offeredOn; }

    public LocalDate getRefusedOn() { return refusedOn; }

    public void setRefusedOn(LocalDate refusedOn) { this.refusedOn = refusedOn; }

    public boolean isLegitimate() { return legitimate; }

    public void setLegitimate(boolean legitimate) { this.legitimate = legitimate; }

    public String getBecause() { return because; }

    public void setBecause(String because) { this.because = because; }

    public Long getOffer() { return offer; }

    public void setOffer(Long offer) { this.offer = offer; }

    public String getWhy() { return why; }

    public void setWhy(String why) { this.why = why; }
}
