package org.havre.credit.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.havre.access.Act;
import org.havre.credit.ActNature;
import org.havre.credit.ActRow;
import org.havre.credit.CreditYear;
import org.havre.credit.Tranche;
import org.havre.credit.service.ActService;
import org.havre.credit.service.CreditService;
import org.havre.credit.service.NewAct;
import org.havre.facility.FacilityKind;
import org.havre.orientation.web.PaperForm;
import org.havre.shared.NotFound;
import org.havre.shared.web.Notices;
import org.havre.shared.web.Say;
import org.havre.shared.web.Viewer;

/** An act is copied from its paper: what it is, how long it holds, and the places that it gives. */
@Named
@ViewScoped
public class ActView implements Serializable {
    private static final long serialVersionUID = 1L;

    private final CreditService credits;
    private final ActService acts;
    private final Viewer viewer;
    private final Notices notices;
    private final RaisedFindings findings;
    private final Say say;
    private Long facility;
    private Long amends;
    private CreditYear year;
    private ActNature nature;
    private String number;
    private LocalDate signedOn;
    private LocalDate startsOn;
    private LocalDate lastDay;
    private boolean extension;
    private Integer places;
    private FacilityKind kind;
    private Integer morePlaces;
    private FacilityKind moreKind = FacilityKind.HUDA;
    private FacilityKind becomes;
    private final PaperForm paper = new PaperForm();
    private final ActDetailsForm details = new ActDetailsForm();

    protected ActView() { this(null, null, null, null, null, null); }

    @Inject public ActView(CreditService credits, ActService acts, Viewer viewer, Notices notices,
            RaisedFindings findings,
            Say say) {
        this.credits = credits;
        this.acts = acts;
        this.viewer = viewer;
        this.notices = notices;
        this.findings = findings;
        this.say = say;
    }

    /** @throws NotFound where the facility is not the reader's */
    public void load() {
        if (year != null) return;
        viewer.require(Act.MANAGE_CREDITS);
        if (facility == null) throw new NotFound("facility");
        year = credits.facility(facility, viewer.getToday().getYear()).facilities().get(0);
        kind = year.kind();
        if (amends != null) {
            if (year.acts().stream().noneMatch(act -> act.id() == amends)) throw new NotFound("act");
            nature = ActNature.AMENDMENT;
        }
    }

    public String save() {
        var recorded = acts.record(new NewAct(facility, nature, number, signedOn, startsOn, lastDay, amends, extension,
                Stream.of(tranche(places, kind), tranche(morePlaces, moreKind)).flatMap(List::stream).toList(),
                becomes, paper.paper(), details.says(), details.special()));
        notices.done(recorded.capacity() > 0 ? "act.done.capacity" : "act.done", nature, number, year.name().title(),
                startsOn);
        recorded.doubts().forEach(doubt -> notices.warn(doubt.key(), doubt.parameters().toArray()));
        findings.tell(recorded.raised());
        return "/credit/facility.xhtml?faces-redirect=true&facility=" + facility + "&year="
                + CreditYears.of(startsOn, viewer.getToday());
    }

    private static List<Tranche> tranche(Integer places, FacilityKind kind) {
        return places == null ? List.of() : List.of(new Tranche(places, kind));
    }

    public CreditYear getIt() { return year; }

    /** A CPOM is of several facilities: it is not recorded here. */
    public List<ActNature> getNatures() {
        return Stream.of(ActNature.values()).filter(each -> each != ActNature.CPOM).toList();
    }

    /** The acts that may be amended or extended. */
    public List<ActRow> getAmendable() {
        return year.acts().stream().filter(act -> act.nature() != ActNature.AMENDMENT).toList();
    }

    public String told(ActRow act) { return say.it("act.choice", act.nature(), act.number(), act.startsOn()); }

    public FacilityKind[] getKinds() { return FacilityKind.values(); }

    public PaperForm getPaper() { return paper; }

    public ActDetailsForm getDetails() { return details; }

    public Long getFacility() { return facility; }

    public void setFacility(Long facility) { this.facility = facility; }

    public Long getAmends() { return amends; }

    public void setAmends(Long amends) { this.amends = amends; }

    public ActNature getNature() { return nature; }

    public void setNature(ActNature nature) { this.nature = nature; }

    public String getNumber() { return number; }

    public void setNumber(String number) { this.number = number; }

    public LocalDate getSignedOn() { return signedOn; }

    public void setSignedOn(LocalDate signedOn) { this.signedOn = signedOn; }

    public LocalDate getStartsOn() { return startsOn; }

    public void setStartsOn(LocalDate startsOn) { this.startsOn = startsOn; }

    public LocalDate getLastDay() { return lastDay; }

    public void setLastDay(LocalDate lastDay) { this.lastDay = lastDay; }

    public boolean isExtension() { return extension; }

    public void setExtension(boolean extension) { this.extension = extension; }

    public Integer getPlaces() { return places; }

    public void setPlaces(Integer places) { this.places = places; }

    public FacilityKind getKind() { return kind; }

    public void setKind(FacilityKind kind) { this.kind = kind; }

    public Integer getMorePlaces() { return morePlaces; }

    public void setMorePlaces(Integer morePlaces) { this.morePlaces = morePlaces; }

    public FacilityKind getMoreKind() { return moreKind; }

    public void setMoreKind(FacilityKind moreKind) { this.moreKind = moreKind; }

    public FacilityKind getBecomes() { return becomes; }

    public void setBecomes(FacilityKind becomes) { this.becomes = becomes; }
}
