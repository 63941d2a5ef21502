package org.havre.stay.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import org.havre.resident.Sex;
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

    public String save() {
        births.record(
                new NewBirth(mother, born, familyName.strip(), givenNames == null ? "" : givenNames.strip(), sex));
        notices.done("household.birth.done", born);
        return household.again();
    }

    public Consequence getConsequence() { return Consequence.since(born, viewer.getToday(), 1); }

    public Sex[] getSexes() { return Sex.values(); }

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
