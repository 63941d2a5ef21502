package org.havre.orientation.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import org.havre.access.Act;
import org.havre.orientation.Care;
import org.havre.orientation.CareChange;
import org.havre.orientation.DecisionFile;
import org.havre.orientation.DecisionNature;
import org.havre.orientation.service.AnnulmentService;
import org.havre.orientation.service.CareService;
import org.havre.orientation.service.NewAnnulment;
import org.havre.shared.web.Notices;
import org.havre.shared.web.Viewer;

/** One decision with all that is known of it; OFII annuls it here. */
@Named
@ViewScoped
public class DecisionView implements Serializable {
    private static final long serialVersionUID = 1L;

    private final CareService cares;
    private final AnnulmentService annulments;
    private final Viewer viewer;
    private final Notices notices;

    private long decision;
    private DecisionFile file;
    private Care care;
    private String number;
    private LocalDate decidedOn;
    private LocalDate notifiedOn;
    private String ground;

    @Inject public DecisionView(CareService cares, AnnulmentService annulments, Viewer viewer, Notices notices) {
        this.cares = cares;
        this.annulments = annulments;
        this.viewer = viewer;
        this.notices = notices;
    }

    protected DecisionView() { this(null, null, null, null); }

    public void load() {
        if (file != null) return;
        file = cares.decision(decision);
        care = cares.care(file.householdId());
        decidedOn = viewer.getToday();
    }

    /** Whether the reader may annul it, as far as the page can tell. */
    public boolean isAnnullable() {
        return viewer.may(Act.REGISTER_DECISIONS) && !file.isAnnulled() && file.nature() != DecisionNature.ANNULMENT;
    }

    /** What annulling it changes of the last authorised day. */
    public CareChange getChange() {
        var concerned = care.of(file.member());
        return new CareChange(concerned.authorisedUntil().orElse(null),
                concerned.without(file.id()).authorisedUntil().orElse(null), viewer.getToday());
    }

    public String annul() {
        annulments.annul(new NewAnnulment(number.strip(), file.id(), decidedOn, notifiedOn,
                ground == null || ground.isBlank() ? null : ground.strip()));
        notices.done("decision.annul.done", file.number(), number.strip());
        return "/orientation/decisions.xhtml?faces-redirect=true";
    }

    public DecisionFile getFile() { return file; }

    public long getDecision() { return decision; }

    public void setDecision(long decision) { this.decision = decision; }

    public String getNumber() { return number; }

    public void setNumber(String number) { this.number = number; }

    public LocalDate getDecidedOn() { return decidedOn; }

    public void setDecidedOn(LocalDate decidedOn) { this.decidedOn = decidedOn; }

    public LocalDate getNotifiedOn() { return notifiedOn; }

    public void setNotifiedOn(LocalDate notifiedOn) { this.notifiedOn = notifiedOn; }

    public String getGround() { return ground; }

    public void setGround(String ground) { this.ground = ground; }
}
