package org.havre.resident;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import org.havre.shared.Numbered;

/** Another way in which somebody's name is written, in any script. */
@Entity
public class Spelling extends Numbered {

    @Column(name = "person_id", updatable = false) private long person;

    @Column(name = "family_name", updatable = false) private String familyName;

    @Column(name = "given_names", updatable = false) private String givenNames;

    @Column(name = "author_id", updatable = false) private Long author;

    protected Spelling() {}

    public Spelling(long person, Spelt told, Long author) {
        this.person = person;
        this.familyName = told.familyName();
        this.givenNames = told.givenNames();
        this.author = author;
    }

    public long person() { return person; }

    public Spelt spelt() { return new Spelt(familyName, givenNames); }
}
