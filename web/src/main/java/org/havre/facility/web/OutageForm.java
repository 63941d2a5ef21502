package org.havre.facility.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.havre.facility.Consequence;
import org.havre.facility.UnavailabilityReason;
import org.havre.facility.UnavailabilityRow;
import org.havre.facility.service.OutOfServiceService;
import org.havre.facility.service.Outage;

/** Places are put out of service, or what was declared is revised, ended or annulled. */
@Named
@RequestScoped
public class OutageForm extends BedForm {
    private final OutOfServiceService outOfService;
    private final UnavailabilitiesView list;
    private final Asked asked;
    private UnavailabilityReason reason;
    private LocalDate firstNight;
    private LocalDate lastNight;
    private LocalDate usableDay;

    protected OutageForm() { this(null, null, null); }

    @Inject public OutageForm(OutOfServiceService outOfService, UnavailabilitiesView list, Asked asked) {
        this.outOfService = outOfService;
        this.list = list;
        this.asked = asked;
    }

    public void fill() {
        usableDay = today();
        firstNight = pointed().orElse(today());
        if (act() == BedAct.OUT_OF_SERVICE) return;
        UnavailabilityRow record = list.record();
        reason = record.reason();
        firstNight = record.nights().start();
        lastNight = record.nights().isOpen() ? null : record.nights().end().minusDays(1);
        setVersion(record.version());
    }

    /** The night that was pointed at in the plan. */
    private static Optional<LocalDate> pointed() {
        var from = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap().get("from");
        try {
            return Optional.ofNullable(from).map(LocalDate::parse);
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }

    /** The place that it is about, or the unit where it is the whole of it. */
    public String getTarget() {
        if (act() != BedAct.OUT_OF_SERVICE) return list.name();
        return view().getPlace() == null ? unit().unit().name() : unit().unit().name() + " · " + place().label();
    }

    /** Nothing until enough is answered to foresee it. */
    public Consequence getConsequence() {
        boolean said = act() == BedAct.OUT_OF_SERVICE || act() == BedAct.REVISE;
        if (!said || firstNight == null || lastNight != null && lastNight.isBefore(firstNight)) return null;
        return foreseen(() -> outOfService.foresee(wanted(), revised()), wanted());
    }

    private Outage wanted() {
        return act() == BedAct.REVISE
                ? new Outage(list.record().unit(), list.record().place(), reason, firstNight, lastNight)
                : new Outage(view().getUnit(), view().getPlace(), reason, firstNight, lastNight);
    }

    private Long revised() { return act() == BedAct.REVISE ? list.getRecord() : null; }

    public String save() {
        var target = getTarget();
        switch (act()) {
            case REVISE -> outOfService.revise(list.getRecord(), getVersion(), wanted(), isWarned());
            case END -> outOfService.end(list.getRecord(), getVersion(), usableDay);
            case ANNUL -> outOfService.annul(list.getRecord(), getVersion());
            default -> {
                long declared = outOfService.declare(wanted(), isWarned());
                return done(new Undo(BedAct.OUT_OF_SERVICE, declared, 0), "outage.declared", target, reason,
                        firstNight);
            }
        }
        return switch (act()) {
            case REVISE -> done("outage.revised", target);
            case END -> done("outage.ended", target, usableDay);
            default -> done("outage.annulled", target);
        };
    }

    public UnavailabilityReason[] getReasons() { return UnavailabilityReason.values(); }

    public UnavailabilityReason getReason() { return reason; }

    public void setReason(UnavailabilityReason reason) { this.reason = reason; }

    public LocalDate getFirstNight() { return firstNight; }

    public void setFirstNight(LocalDate firstNight) { this.firstNight = firstNight; }

    public LocalDate getLastNight() { return lastNight; }

    public void setLastNight(LocalDate lastNight) { this.lastNight = lastNight; }

    public LocalDate getUsableDay() { return usableDay; }

    public void setUsableDay(LocalDate usableDay) { this.usableDay = usableDay; }

    /** Whether what must be seen before has been seen, and was ticked. */
    public boolean isWarned() {
        return asked.number("warned") != null;
    }
}
