package org.havre.resident;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import org.havre.shared.Numbered;

/** Somebody who is housed, or waits to be. */
@Entity
public class Person extends Numbered {

    @Column(name = "directorate_id") private Long directorate;

    @Column(name = "family_name") private String familyName;

    @Column(name = "given_names") private String givenNames;

    @Enumerated(EnumType.STRING) private Sex sex;

    @Embedded private BirthDate born;

    private String nationality;

    private String agdref;

    private String language;

    @Version private int version;

    protected Person() {}

    public Person(Long directorate, String familyName, String givenNames, Sex sex, BirthDate born) {
        this.directorate = directorate;
        this.familyName = familyName;
        this.givenNames = givenNames;
        this.sex = sex;
        this.born = born;
    }

    /** As the attestation says: ISO 3166 alpha-3, the ten digits of AGDREF, ISO 639-2; each may be unknown. */
    public void identifiedBy(String newNationality, String newAgdref, String newLanguage) {
        nationality = newNationality;
        agdref = newAgdref;
        language = newLanguage;
    }

    public String familyName() {
        return familyName;
    }

    public String givenNames() {
        return givenNames;
    }

    public Sex sex() {
        return sex;
    }

    public BirthDate born() {
        return born;
    }

    public String nationality() {
        return nationality;
    }

    public String agdref() {
        return agdref;
    }

    public String language() {
        return language;
    }
}
