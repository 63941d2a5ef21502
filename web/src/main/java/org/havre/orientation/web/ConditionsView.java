package org.havre.orientation.web;

import static java.util.stream.Collectors.toSet;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.havre.orientation.CareChange;
import org.havre.orientation.CareDecision;
import org.havre.orientation.ConditionsGround;
import org.havre.orientation.ConditionsRule;
import org.havre.orientation.DecisionNature;
import org.havre.orientation.service.CareService;
import org.havre.orientation.service.CareSituation;
import org.havre.orientation.service.ConditionsService;
import org.havre.orientation.service.NewConditionsEnd;
import org.havre.resident.MemberRow;
import org.havre.shared.Objection;
import org.havre.shared.web.Notices;
import org.havre.shared.web.Viewer;

/** OFII withdraws or refuses reception conditions. */
@Named
@ViewScoped
public class ConditionsView implements Serializable {
    private static final long serialVersionUID = 1L;

    private final ConditionsService conditions;
    private final CareService cares;
    private final Viewer viewer;
    private final Notices notices;

    private long household;
    private CareSituation situation;
    private DecisionNature nature = DecisionNature.WITHDRAWAL;
    private String number;
    private Long person;
    private LocalDate announcedOn;
    private LocalDate decidedOn;
    private LocalDate notifiedOn;
    private ConditionsGround reason;
    private boolean exceptional;
    private boolean weighed;
    private boolean accepted;

    @Inject public ConditionsView(ConditionsService conditions, CareService cares, Viewer viewer, Notices notices) {
        this.conditions = conditions;
        this.cares = cares;
        this.viewer = viewer;
        this.notices = notices;
    }

    protected ConditionsView() { this(null, null, null, null); }

    public void load() {
        if (situation != null) return;
        situation = cares.ofStay(household);
        decidedOn = viewer.getToday();
    }

    /** A ground that belongs to the other decision is chosen no longer. */
    public void check() {
        if (!getGrounds().contains(reason)) reason = null;
        if (nature == DecisionNature.REFUSAL) announcedOn = null;
    }

    public String save() {
        conditions.end(wanted(accepted ? keys(getWarnings()) : Set.of()));
        notices.done("conditions.done", nature, number.strip(), decidedOn);
        return "/orientation/decisions.xhtml?faces-redirect=true";
    }

    private NewConditionsEnd wanted(Set<String> read) {
        return new NewConditionsEnd(number == null ? "" : number.strip(), nature, household, person, announcedOn,
                decidedOn, notifiedOn, reason, exceptional, weighed, read);
    }

    private static Set<String> keys(List<Objection> warnings) {
        return warnings.stream().map(Objection::key).collect(toSet());
    }

    /** What may be set aside once it is read; asked for when the ground is known. */
    public List<Objection> getWarnings() {
        if (reason == null || decidedOn == null) return List.of();
        return conditions.objections(wanted(Set.of())).stream().filter(ConditionsRule::isWarning).toList();
    }

    /** The first day on which it may be signed; null where nothing has been announced. */
    public LocalDate getEarliest() {
        return announcedOn == null ? null : situation.policy().earliestSignature(announcedOn);
    }

    public CareChange getChange() {
        if (decidedOn == null) return null;
        var care = situation.care().of(person);
        var decided = new CareDecision(Long.MAX_VALUE, "", nature, person, decidedOn, decidedOn);
        return new CareChange(care.authorisedUntil().orElse(null), care.with(decided).authorisedUntil().orElse(null),
                viewer.getToday());
    }

    public List<DecisionNature> getNatures() { return List.of(DecisionNature.WITHDRAWAL, DecisionNature.REFUSAL); }

    public List<ConditionsGround> getGrounds() { return ConditionsGround.of(nature); }

    public boolean isWithdrawal() { return nature == DecisionNature.WITHDRAWAL; }

    public List<MemberRow> getMembers() { return situation.members(); }

    public long getHousehold() { return household; }

    public void setHousehold(long household) { this.household = household; }

    public DecisionNature getNature() { return nature; }

    public void setNature(DecisionNature nature) { this.nature = nature; }

    public String getNumber() { return number; }

    public void setNumber(String number) { this.number = number; }

    public Long getPerson() { return person; }

    public void setPerson(Long person) { this.person = person; }

    public LocalDate getAnnouncedOn() { return announcedOn; }

    public void setAnnouncedOn(LocalDate announcedOn) { this.announcedOn = announcedOn; }

    public LocalDate getDecidedOn() { return decidedOn; }

    public void setDecidedOn(LocalDate decidedOn) { this.decidedOn = decidedOn; }

    public LocalDate getNotifiedOn() { return notifiedOn; }

    public void setNotifiedOn(LocalDate notifiedOn) { this.notifiedOn = notifiedOn; }

    public ConditionsGround getReason() { return reason; }

    public void setReason(ConditionsGround reason) { this.reason = reason; }

    public boolean isExceptional() { return exceptional; }

    public void setExceptional(boolean exceptional) { this.exceptional = exceptional; }

    public boolean isWeighed() { return weighed; }

    public void setWeighed(boolean weighed) { this.weighed = weighed; }

    public boolean isAccepted() { return accepted; }

    public void setAccepted(boolean accepted) { this.accepted = accepted; }
}
