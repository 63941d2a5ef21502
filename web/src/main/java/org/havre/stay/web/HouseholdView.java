package org.havre.stay.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import org.havre.resident.Sex;
import org.havre.shared.web.Notices;
import org.havre.shared.web.Viewer;
import org.havre.stay.ChangeKind;
import org.havre.stay.ChangeRow;
import org.havre.stay.Kin;
import org.havre.stay.service.BirthService;
import org.havre.stay.service.HouseholdPlan;
import org.havre.stay.service.HouseholdService;

/** Who lives together, and what has changed in it. */
@Named
@ViewScoped
public class HouseholdView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int DAYS_AHEAD = 90;

    private final HouseholdService households;
    private final BirthService births;
    private final Viewer viewer;
    private final Notices notices;
    private long person;
    private ChangeKind act;
    private Long undo;
    private String because;
    private HouseholdPlan plan;

    @Inject public HouseholdView(HouseholdService households, BirthService births, Viewer viewer, Notices notices) {
        this.households = households;
        this.births = births;
        this.viewer = viewer;
        this.notices = notices;
    }

    protected HouseholdView() { this(null, null, null, null); }

    public void load() {
        if (plan == null) plan = households.plan(person);
    }

    /** OFII has been told of a birth. */
    public String tell(long change) {
        births.tell(change, viewer.getToday());
        notices.done("household.told.done", viewer.getToday());
        return again();
    }

    /** The change was recorded by error. */
    public String undo() {
        households.undo(undo, because);
        notices.done("household.undone");
        return again();
    }

    /** The change that is to be undone; null where none is. */
    public ChangeRow getUndone() {
        return undo == null
                ? null
                : getChanges().stream().filter(change -> change.id() == undo && change.isUndoable()).findFirst()
                        .orElse(null);
    }

    String again() { return "/stay/household.xhtml?faces-redirect=true&person=" + person; }

    public List<Kin> getMembers() { return plan.members(); }

    public String getReference() { return plan.members().get(0).reference(); }

    /** The women who are here, one of whom may be a mother. */
    public List<Kin> getMothers() {
        return getMembers().stream().filter(kin -> kin.sex() == Sex.F && kin.stay() != null).toList();
    }

    /** Those who may head a household. */
    public List<Kin> getAdults() {
        return getMembers().stream().filter(kin -> kin.isAdultOn(viewer.getToday())).toList();
    }

    /** Whether a child's coming of age is worth a word. */
    public boolean isSoonAdult(Kin kin) {
        return kin.comesOfAgeWithin(DAYS_AHEAD, viewer.getToday());
    }

    public Collection<Kin> getHosts() { return plan.hosts().values(); }

    public List<ChangeRow> getChanges() { return plan.changes(); }

    public ChangeKind[] getActs() { return ChangeKind.values(); }

    public long getPerson() { return person; }

    public void setPerson(long person) { this.person = person; }

    public Long getUndo() { return undo; }

    public void setUndo(Long undo) { this.undo = undo; }

    public String getBecause() { return because; }

    public void setBecause(String because) { this.because = because; }

    public ChangeKind getAct() { return act; }

    public void setAct(ChangeKind act) { this.act = act; }
}
