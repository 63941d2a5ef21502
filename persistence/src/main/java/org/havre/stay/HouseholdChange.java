package org.havre.stay;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.havre.shared.Numbered;

/** What was said of a change of a household when it was recorded; who belonged to it before is in the history. */
@Entity
@Table(name = "household_change")
public class HouseholdChange extends Numbered {
    @Column(name = "facility_id") private long facility;

    @Column(name = "household_id") private long household;

    @Column(name = "person_id") private long person;

    @Enumerated(EnumType.STRING) private ChangeKind kind;

    @Column(name = "effective_on") private LocalDate day;

    private String because;

    @Column(name = "author_id") private Long author;

    @Column(name = "undone_because", insertable = false, updatable = false) private String undoneBecause;

    @Version private int version;

    protected HouseholdChange() {}

    /** @param because null where nobody said why */
    public HouseholdChange(ChangeKind kind, long facility, long household, long person, LocalDate day, String because,
            Long author) {
        this.kind = kind;
        this.facility = facility;
        this.household = household;
        this.person = person;
        this.day = day;
        this.because = because;
        this.author = author;
    }

    public long facility() { return facility; }

    public LocalDate day() { return day; }

    public ChangeKind kind() { return kind; }

    public long household() { return household; }

    /** Whether it was recorded by error, and undone. */
    public boolean isUndone() { return undoneBecause != null; }
}
