package org.havre.stay.web;

import java.io.Serializable;
import java.time.LocalDate;
import org.havre.resident.HouseholdRole;
import org.havre.resident.Sex;
import org.havre.stay.BedWish;
import org.havre.stay.ExpectedMember;
import org.havre.stay.Guest;
import org.havre.stay.Housemate;

/** One person's line in a form that gives beds: who it is, whether concerned, and the bed chosen. */
public class BedForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Guest guest;
    private final String familyName;
    private final String givenNames;
    private final HouseholdRole role;
    private final Housemate housemate;
    private boolean ticked = true;
    private String bed;

    private BedForm(Guest guest, String familyName, String givenNames, HouseholdRole role, Housemate housemate,
            BedWish wish) {
        this.guest = guest;
        this.familyName = familyName;
        this.givenNames = givenNames;
        this.role = role;
        this.housemate = housemate;
        this.bed = write(wish);
    }

    static BedForm of(ExpectedMember member) {
        return new BedForm(member.expected().guest(), member.familyName(), member.givenNames(), member.role(), null,
                member.reserved());
    }

    static BedForm of(Housemate mate) {
        return new BedForm(mate.guest(), mate.familyName(), mate.givenNames(), mate.role(), mate, mate.bed());
    }

    /** Somebody who is being registered. */
    static BedForm of(Guest guest, String familyName, String givenNames, HouseholdRole role) {
        return new BedForm(guest, familyName, givenNames, role, null, BedWish.none(guest.person()));
    }

    /** A bed as a choice of a list: {@code unit/place}, {@code unit/} without a place, nothing without a bed. */
    static String write(BedWish wish) {
        if (!wish.isSomewhere()) return "";
        return wish.unit() + "/" + (wish.place() == null ? "" : wish.place());
    }

    BedWish wish() {
        if (bed == null || bed.isBlank()) return BedWish.none(guest.person());
        var parts = bed.split("/");
        var unit = Long.parseLong(parts[0]);
        return parts.length < 2
                ? BedWish.unit(guest.person(), unit)
                : BedWish.place(guest.person(), unit, Long.parseLong(parts[1]));
    }

    /** Where the person sleeps now; nowhere, for somebody who is still on the way. */
    void reset() {
        bed = housemate == null ? "" : write(housemate.bed());
    }

    public boolean isMoving() { return housemate != null && !wish().equals(housemate.bed()); }

    /** Whether the person sleeps in this unit now. */
    boolean isIn(long unit) {
        return housemate != null && Long.valueOf(unit).equals(housemate.bed().unit());
    }

    public int ageOn(LocalDate day) { return guest.born().ageOn(day); }

    public long getPerson() { return guest.person(); }

    public Guest getGuest() { return guest; }

    public String getFamilyName() { return familyName; }

    public String getGivenNames() { return givenNames; }

    public HouseholdRole getRole() { return role; }

    public Sex getSex() { return guest.sex(); }

    /** Null for somebody who is still on the way. */
    public Housemate getHousemate() { return housemate; }

    public boolean isTicked() { return ticked; }

    public void setTicked(boolean ticked) { this.ticked = ticked; }

    public String getBed() { return bed; }

    public void setBed(String bed) { this.bed = bed; }
}
