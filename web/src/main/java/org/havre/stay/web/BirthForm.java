package org.havre.stay.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.havre.resident.Sex;
import org.havre.shared.NotFound;
import org.havre.shared.Objection;
import org.havre.shared.web.Notices;
import org.havre.shared.web.Viewer;
import org.havre.stay.service.BirthService;
import org.havre.stay.service.NewBirth;

/** A child is born into a household. */
@Named
@ViewScoped
public class BirthForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private final BirthService births;
    private final HouseholdView household;
    private final Viewer viewer;
    private final Notices notices;
    private Long mother;
    private LocalDate born;
    private String familyName;
    private String givenNames;
    private Sex sex;
    private List<Objection> closed = List.of();
    private boolean closedRead;

    @Inject public BirthForm(BirthService births, HouseholdView household, Viewer viewer, Notices notices) {
        this.births = births;
        this.household = household;
        this.viewer = viewer;
        this.notices = notices;
    }

    protected BirthForm() { this(null, null, null, null); }

    public void load() {
        if (born != null) return;
        born = viewer.getToday();
        household.getMothers().stream().findFirst().ifPresent(kin -> {
            mother = kin.person();
            familyName = kin.familyName();
        });
    }

    /** The closed months that it touches are confirmed first. */
    public void check() {
        closed = born == null ? List.of() : births.closed(facility(), born);
    }

    private long facility() {
        return household.getMothers().stream().filter(kin -> mother.equals(kin.person())).findFirst()
                .orElseThrow(() -> new NotFound("person")).facility();
    }

    public String save() {
        check();
        births.record(new NewBirth(mother, born, familyName.strip(), givenNames == null ? "" : givenNames.strip(), sex,
                closedRead ? Trial.keys(closed) : Set.of()));
        notices.done("household.birth.done", born);
        return household.again();
    }

    public Consequence getConsequence() { return Consequence.since(born, viewer.getToday(), 1); }

    public Sex[] getSexes() { return Sex.values(); }

    public List<Objection> getClosed() { return closed; }

    public boolean isClosedRead() { return closedRead; }

    public void setClosedRead(boolean closedRead) { this.closedRead = closedRead; }

    public Long getMother() { return mother; }

    public void setMother(Long mother) { this.mother = mother; }

    public LocalDate getBorn() { return born; }

    public void setBorn(LocalDate born) { this.born = born; }

    public String getFamilyName() { return familyName; }

    public void setFamilyName(String familyName) { this.familyName = familyName; }

    public String getGivenNames() { return givenNames; }

    public void setGivenNames(String givenNames) { this.givenNames = givenNames; }

    public Sex getSex() { return sex; }

    public void setSex(Sex sex) { this.sex = sex; }
}
