package org.havre.orientation.web;

import java.io.Serializable;
import org.havre.orientation.service.NewMember;
import org.havre.resident.BirthDate;
import org.havre.resident.HouseholdRole;
import org.havre.resident.Procedure;
import org.havre.resident.Sex;

/** What is typed of one member of a household. */
public class MemberForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private HouseholdRole role;
    private String familyName;
    private String givenNames;
    private Sex sex;
    private BirthDate born;
    private String nationality;
    private String agdref;
    private Procedure procedure;
    private boolean stepFree;
    private boolean groundFloor;

    public MemberForm(HouseholdRole role) {
        this.role = role;
    }

    public NewMember typed() {
        return new NewMember(role, familyName.strip(), givenNames == null ? "" : givenNames.strip(), sex, born,
                nullIfBlank(nationality),
                nullIfBlank(agdref), null, procedure, stepFree, groundFloor);
    }

    private static String nullIfBlank(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    public HouseholdRole getRole() {
        return role;
    }

    public void setRole(HouseholdRole role) {
        this.role = role;
    }

    public String getFamilyName() {
        return familyName;
    }

    public void setFamilyName(String familyName) {
        this.familyName = familyName;
    }

    public String getGivenNames() {
        return givenNames;
    }

    public void setGivenNames(String givenNames) {
        this.givenNames = givenNames;
    }

    public Sex getSex() {
        return sex;
    }

    public void setSex(Sex sex) {
        this.sex = sex;
    }

    public BirthDate getBorn() {
        return born;
    }

    public void setBorn(BirthDate born) {
        this.born = born;
    }

    public String getNationality() {
        return nationality;
    }

    public void setNationality(String nationality) {
        this.nationality = nationality;
    }

    public String getAgdref() {
        return agdref;
    }

    public void setAgdref(String agdref) {
        this.agdref = agdref;
    }

    public Procedure getProcedure() {
        return procedure;
    }

    public void setProcedure(Procedure procedure) {
        this.procedure = procedure;
    }

    public boolean isStepFree() {
        return stepFree;
    }

    public void setStepFree(boolean stepFree) {
        this.stepFree = stepFree;
    }

    public boolean isGroundFloor() {
        return groundFloor;
    }

    public void setGroundFloor(boolean groundFloor) {
        this.groundFloor = groundFloor;
    }
}
