package org.havre.stay;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.havre.shared.Numbered;

/** What OFII was told of an absence, on which day and by whom (CESEDA R.551-21); once for each absence. */
@Entity
@Table(name = "absence_notice")
public class AbsenceNotice extends Numbered {
    @Column(name = "facility_id") private long facility;

    @Column(name = "stay_id") private Long stay;

    @Column(name = "person_id") private long person;

    @Enumerated(EnumType.STRING) private NoticeKind kind;

    @Column(name = "last_seen_on") private LocalDate lastSeen;

    @Column(name = "sent_on") private LocalDate sentOn;

    @Column(name = "author_id") private Long author;

    protected AbsenceNotice() {}

    public AbsenceNotice(Stay stay, NoticeKind kind, LocalDate lastSeen, LocalDate sentOn, Long author) {
        this.facility = stay.facility();
        this.stay = stay.id();
        this.person = stay.person();
        this.kind = kind;
        this.lastSeen = lastSeen;
        this.sentOn = sentOn;
        this.author = author;
    }

    public NoticeKind kind() { return kind; }

    public LocalDate sentOn() { return sentOn; }
}
