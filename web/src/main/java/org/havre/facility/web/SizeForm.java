package org.havre.facility.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import org.havre.facility.Consequence;
import org.havre.facility.service.UnitService;

/** A unit gets another number of beds, closes, or is deleted. */
@Named
@RequestScoped
public class SizeForm extends BedForm {
    private final UnitService units;
    private Integer beds;
    private LocalDate day;

    protected SizeForm() { this(null); }

    @Inject public SizeForm(UnitService units) { this.units = units; }

    public void fill() {
        beds = (int) unit().unit().traits().bedCount();
        day = today().plusDays(1);
        setVersion(unit().unit().version());
    }

    public Consequence getConsequence() {
        long id = view().getUnit();
        if (act() == BedAct.DELETE_UNIT) return foreseen(() -> units.foreseeDeleting(id));
        if (day == null || beds == null && act() == BedAct.RESIZE_UNIT) return null;
        return act() == BedAct.CLOSE_UNIT
                ? foreseen(() -> units.foreseeRetiring(id, day), day)
                : foreseen(() -> units.foreseeResizing(id, beds, day), beds, day);
    }

    public String save() {
        long id = view().getUnit();
        String name = unit().unit().name();
        switch (act()) {
            case DELETE_UNIT -> units.delete(id);
            case CLOSE_UNIT -> units.retire(id, day);
            default -> units.resize(id, getVersion(), beds, day);
        }
        return switch (act()) {
            case DELETE_UNIT -> done("unit.deleted", name);
            case CLOSE_UNIT -> done("unit.closed", name, day);
            default -> done("unit.resized", name, beds, day);
        };
    }

    public Integer getBeds() { return beds; }

    public void setBeds(Integer beds) { this.beds = beds; }

    public LocalDate getDay() { return day; }

    public void setDay(LocalDate day) { this.day = day; }
}
