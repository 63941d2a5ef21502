package org.havre.orientation.web;

import java.io.Serializable;
import java.util.List;
import org.havre.orientation.service.DecisionService;
import org.havre.resident.MemberRow;
import org.havre.shared.NotFound;

/** The household that a form is about, by its number in the address. */
public abstract class KnownHousehold implements Serializable {
    private static final long serialVersionUID = 1L;

    private final DecisionService decisions;
    private long household;
    private String reference;
    private List<MemberRow> members;

    protected KnownHousehold(DecisionService decisions) { this.decisions = decisions; }

    /** @throws NotFound where the household is not the caller's */
    public void load() {
        if (members != null) return;
        members = decisions.members(household);
        if (members.isEmpty()) throw new NotFound("household");
        reference = decisions.reference(household);
    }

    public String getReference() { return reference; }

    public List<MemberRow> getMembers() { return members; }

    public long getHousehold() { return household; }

    public void setHousehold(long household) { this.household = household; }
}
