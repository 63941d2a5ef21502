package org.havre.stay.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.havre.access.service.Once;
import org.havre.facility.FacilityKind;
import org.havre.shared.web.Notices;
import org.havre.shared.web.Viewer;
import org.havre.stay.service.NewOffer;
import org.havre.stay.service.OfferService;
import org.havre.stay.service.OfferService.Offerable;

/** A directorate offers places to the other regions, of those that are free. */
@Named
@ViewScoped
public class OfferView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int DAYS = 6;

    private final OfferService offering;
    private final Once once;
    private final Viewer viewer;
    private final Notices notices;
    /** Tells a second click from a second offer. */
    private final String act = UUID.randomUUID().toString();

    private Long directorate;
    private FacilityKind kind;
    private Integer places;
    private Integer largest;
    private boolean stepFree;
    private LocalDate startsOn;
    private LocalDate untilOn;
    private List<Offerable> offerable;

    protected OfferView() { this(null, null, null, null); }

    @Inject public OfferView(OfferService offering, Once once, Viewer viewer, Notices notices) {
        this.offering = offering;
        this.once = once;
        this.viewer = viewer;
        this.notices = notices;
    }

    @PostConstruct void begin() {
        startsOn = viewer.getToday();
        untilOn = startsOn.plusDays(DAYS);
        look();
        if (offerable.size() == 1) directorate = offerable.get(0).directorate().id();
    }

    /** Another period, other free places. */
    public void look() {
        offerable = offering.offerable(startsOn, untilOn);
    }

    /** Told twice it is offered once. */
    public String save() {
        once.answer(act, act.getBytes(StandardCharsets.US_ASCII), () -> new Once.Answer(201, Long.toString(offering
                .offer(new NewOffer(directorate, kind, places, largest, stepFree, startsOn, untilOn)))));
        notices.done("offer.done", places, untilOn);
        return "/stay/regions.xhtml?faces-redirect=true";
    }

    public List<Offerable> getOfferable() { return offerable; }

    public boolean isAnythingFree() {
        return offerable.stream().flatMap(one -> one.vacancies().stream()).anyMatch(one -> one.free() > 0);
    }

    public FacilityKind[] getKinds() { return FacilityKind.values(); }

    public Long getDirectorate() { return directorate; }

    public void setDirectorate(Long directorate) { this.directorate = directorate; }

    public FacilityKind getKind() { return kind; }

    public void setKind(FacilityKind kind) { this.kind = kind; }

    public Integer getPlaces() { return places; }

    public void setPlaces(Integer places) { this.places = places; }

    public Integer getLargest() { return largest; }

    public void setLargest(Integer largest) { this.largest = largest; }

    public boolean isStepFree() { return stepFree; }

    public void setStepFree(boolean stepFree) { this.stepFree = stepFree; }

    public LocalDate getStartsOn() { return startsOn; }

    public void setStartsOn(LocalDate startsOn) { this.startsOn = startsOn; }

    public LocalDate getUntilOn() { return untilOn; }

    public void setUntilOn(LocalDate untilOn) { this.untilOn = untilOn; }
}
