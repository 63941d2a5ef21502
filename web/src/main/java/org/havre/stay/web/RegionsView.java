package org.havre.stay.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.transaction.Transactional;
import java.io.Serializable;
import java.util.List;
import org.havre.orientation.OfferRow;
import org.havre.orientation.RegionAskRow;
import org.havre.shared.web.Notices;
import org.havre.shared.web.Viewer;
import org.havre.stay.service.OfferService;
import org.havre.stay.service.RegionService;

/** What the regions offer and ask each other. */
@Named
@ViewScoped
public class RegionsView implements Serializable {
    private static final long serialVersionUID = 1L;

    private final OfferService offering;
    private final RegionService regions;
    private final Viewer viewer;
    private final Notices notices;
    private List<OfferRow> offers;
    private List<RegionAskRow> asks;

    protected RegionsView() { this(null, null, null, null); }

    @Inject public RegionsView(OfferService offering, RegionService regions, Viewer viewer, Notices notices) {
        this.offering = offering;
        this.regions = regions;
        this.viewer = viewer;
        this.notices = notices;
    }

    /** Everything that the page tells, read at once in one transaction. */
    @Transactional public void load() {
        if (offers != null) return;
        offers = offering.offers();
        asks = regions.asks();
    }

    public List<RegionAskRow> getReceived() { return asks.stream().filter(RegionAskRow::received).toList(); }

    public List<RegionAskRow> getSent() { return asks.stream().filter(ask -> !ask.received()).toList(); }

    public long getUnanswered() { return getReceived().stream().filter(RegionAskRow::isAsked).count(); }

    public List<OfferRow> getMine() { return offers.stream().filter(OfferRow::mine).toList(); }

    public List<OfferRow> getOthers() {
        return offers.stream().filter(offer -> !offer.mine() && isOpen(offer)).toList();
    }

    public boolean isOpen(OfferRow offer) {
        return offer.isOpenOn(viewer.getToday());
    }

    /** Does without the place that was asked for. */
    public String withdraw(long ask) {
        var household = regions.ask(ask).household();
        regions.withdraw(ask);
        notices.done("regions.withdrawn", household);
        return "/stay/regions.xhtml?faces-redirect=true";
    }

    /** Offers these places no longer. */
    public String end(long offer) {
        offering.withdraw(offer);
        notices.done("regions.offer.ended");
        return "/stay/regions.xhtml?faces-redirect=true";
    }
}
