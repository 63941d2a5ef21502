package org.havre.facility.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.havre.facility.Consequence;
import org.havre.facility.DayOfBeds.SiteOnDay;
import org.havre.facility.PlaceAttribute;
import org.havre.facility.SiteRow;
import org.havre.facility.UnitPublic;
import org.havre.facility.UnitTraits;
import org.havre.facility.service.NewUnit;
import org.havre.facility.service.UnitService;

/** A unit is added with its places, or described anew. */
@Named
@RequestScoped
public class UnitForm extends BedForm {
    private final UnitService units;
    private Long site;
    private String name;
    private Integer beds = 1;
    private Integer floor = 0;
    private UnitPublic taking = UnitPublic.ANY;
    private boolean stepFree;
    private boolean lift;
    private boolean shared = true;
    private boolean transitory;
    private LocalDate opening;
    private PlaceAttribute keptFor;

    protected UnitForm() { this(null); }

    @Inject public UnitForm(UnitService units) { this.units = units; }

    public void fill() {
        site = view().getSite();
        opening = today();
        if (act() != BedAct.EDIT_UNIT) return;
        var unit = unit().unit();
        var traits = unit.traits();
        site = unit.site();
        name = unit.name();
        beds = (int) traits.bedCount();
        floor = (int) traits.floor();
        taking = traits.taking();
        stepFree = traits.stepFree();
        lift = traits.lift();
        shared = traits.shared();
        transitory = traits.transitory();
        if (isForInsiders()) keptFor = units.keptFor(unit.id()).orElse(null);
        setVersion(unit.version());
    }

    /** Nothing until enough is answered to foresee it. */
    public Consequence getConsequence() {
        return act() == BedAct.ADD_UNIT && name != null && beds != null && opening != null
                ? foreseen(() -> units.foreseeAdding(wanted()), wanted())
                : null;
    }

    public String save() {
        if (act() == BedAct.EDIT_UNIT) {
            units.describe(view().getUnit(), getVersion(), site, name, traits());
            if (isForInsiders()) units.keep(view().getUnit(), keptFor);
            return done("unit.changed", name);
        }
        long unit = units.add(wanted());
        if (isForInsiders() && keptFor != null) units.keep(unit, keptFor);
        return done(new Undo(BedAct.ADD_UNIT, unit, 0), "unit.added", name, beds, opening);
    }

    private NewUnit wanted() { return new NewUnit(facility(), site, name, traits(), opening); }

    private UnitTraits traits() {
        return new UnitTraits(beds.shortValue(), stepFree, floor.shortValue(), lift, taking, shared, transitory);
    }

    public List<SiteRow> getSites() { return view().getDay().sites().stream().map(SiteOnDay::site).toList(); }

    public List<PlaceAttribute> getKeepings() {
        return Stream.of(PlaceAttribute.values()).filter(PlaceAttribute::isSensitive).toList();
    }

    /** For whom its places are kept; null for everybody. */
    public PlaceAttribute getKeptFor() { return keptFor; }

    public void setKeptFor(PlaceAttribute keptFor) { this.keptFor = keptFor; }

    public UnitPublic[] getPublics() { return UnitPublic.values(); }

    public Long getSite() { return site; }

    public void setSite(Long site) { this.site = site; }

    public String getName() { return name; }

    public void setName(String name) { this.name = name; }

    public Integer getBeds() { return beds; }

    public void setBeds(Integer beds) { this.beds = beds; }

    public Integer getFloor() { return floor; }

    public void setFloor(Integer floor) { this.floor = floor; }

    public UnitPublic getTaking() { return taking; }

    public void setTaking(UnitPublic taking) { this.taking = taking; }

    public boolean isStepFree() { return stepFree; }

    public void setStepFree(boolean stepFree) { this.stepFree = stepFree; }

    public boolean isLift() { return lift; }

    public void setLift(boolean lift) { this.lift = lift; }

    public boolean isShared() { return shared; }

    public void setShared(boolean shared) { this.shared = shared; }

    public boolean isTransitory() { return transitory; }

    public void setTransitory(boolean transitory) { this.transitory = transitory; }

    public LocalDate getOpening() { return opening; }

    public void setOpening(LocalDate opening) { this.opening = opening; }
}
