package org.havre.orientation.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.havre.orientation.CareChange;
import org.havre.orientation.CareDecision;
import org.havre.orientation.DecisionNature;
import org.havre.orientation.service.CareService;
import org.havre.orientation.service.CareSituation;
import org.havre.orientation.service.NewStay;
import org.havre.orientation.service.StayGrantService;
import org.havre.resident.MemberRow;
import org.havre.shared.web.Notices;
import org.havre.shared.web.Viewer;

/** OFII grants a stay after the end of care, or extends it. */
@Named
@ViewScoped
public class StayView implements Serializable {
    private static final long serialVersionUID = 1L;

    private final StayGrantService stays;
    private final CareService cares;
    private final Viewer viewer;
    private final Notices notices;

    private long household;
    private CareSituation situation;
    private DecisionNature nature;
    private String number;
    private Long person;
    private LocalDate requestedOn;
    private LocalDate decidedOn;
    private LocalDate notifiedOn;
    private LocalDate until;

    @Inject public StayView(StayGrantService stays, CareService cares, Viewer viewer, Notices notices) {
        this.stays = stays;
        this.cares = cares;
        this.viewer = viewer;
        this.notices = notices;
    }

    protected StayView() { this(null, null, null, null); }

    public void load() {
        if (situation != null) return;
        situation = cares.ofStay(household);
        decidedOn = viewer.getToday();
        nature = situation.care().granted().isPresent() ? DecisionNature.EXTENSION : DecisionNature.STAY_GRANTED;
        propose();
    }

    /** The longest stay that may be granted is proposed anew where what it follows from has changed. */
    public void propose() {
        until = getLatest();
    }

    /** The last day that may be granted; null where no end of care is known. */
    public LocalDate getLatest() {
        return situation.care().of(person).endOfCare()
                .map(end -> situation.policy().latest(nature, situation.speaking().standing(person), end)).orElse(null);
    }

    /** What it would change of the last authorised day; null while no day is typed. */
    public CareChange getChange() {
        if (until == null || decidedOn == null) return null;
        var care = situation.care().of(person);
        var decided = new CareDecision(Long.MAX_VALUE, "", nature, person, decidedOn, until);
        return new CareChange(care.authorisedUntil().orElse(null), care.with(decided).authorisedUntil().orElse(null),
                viewer.getToday());
    }

    public void check() {}

    public String save() {
        stays.grant(new NewStay(number.strip(), nature, household, person, requestedOn, decidedOn, notifiedOn, until));
        notices.done("stayGrant.done", number.strip(), until);
        return "/orientation/decisions.xhtml?faces-redirect=true";
    }

    public List<DecisionNature> getNatures() {
        return List.of(DecisionNature.STAY_GRANTED, DecisionNature.EXTENSION);
    }

    public LocalDate getEndOfCare() { return situation.care().of(person).endOfCare().orElse(null); }

    public List<MemberRow> getMembers() { return situation.members(); }

    public boolean isExtension() { return nature == DecisionNature.EXTENSION; }

    public long getHousehold() { return household; }

    public void setHousehold(long household) { this.household = household; }

    public DecisionNature getNature() { return nature; }

    public void setNature(DecisionNature nature) { this.nature = nature; }

    public String getNumber() { return number; }

    public void setNumber(String number) { this.number = number; }

    public Long getPerson() { return person; }

    public void setPerson(Long person) { this.person = person; }

    public LocalDate getRequestedOn() { return requestedOn; }

    public void setRequestedOn(LocalDate requestedOn) { this.requestedOn = requestedOn; }

    public LocalDate getDecidedOn() { return decidedOn; }

    public void setDecidedOn(LocalDate decidedOn) { this.decidedOn = decidedOn; }

    public LocalDate getNotifiedOn() { return notifiedOn; }

    public void setNotifiedOn(LocalDate notifiedOn) { this.notifiedOn = notifiedOn; }

    public LocalDate getUntil() { return until; }

    public void setUntil(LocalDate until) { this.until = until; }
}
