package org.havre.stay;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.havre.shared.Numbered;

/** What was said of a move when it was recorded; the beds themselves, old and new, are in their own history. */
@Entity
@Table(name = "bed_move")
public class Move extends Numbered {
    @Column(name = "facility_id") private long facility;

    @Column(name = "stay_id") private long stay;

    @Column(name = "effective_on") private LocalDate day;

    private String because;

    @Column(name = "author_id") private Long author;

    protected Move() {}

    /** @param because null where nobody said why */
    public Move(Stay stay, LocalDate day, String because, Long author) {
        this.facility = stay.facility();
        this.stay = stay.id();
        this.day = day;
        this.because = because;
        this.author = author;
    }

    public long facility() { return facility; }

    public long stay() { return stay; }

    public LocalDate day() { return day; }

    public String because() { return because; }

    public Long author() { return author; }
}
