package org.havre.orientation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.havre.shared.Numbered;

/** What a facility answered to an orientation on a day; the last answer counts, the earlier ones stay. */
@Entity
@Table(name = "orientation_answer")
public class OrientationAnswer extends Numbered {

    @Column(name = "orientation_id") private long orientation;

    @Column(name = "facility_id") private long facility;

    @Enumerated(EnumType.STRING) private PlaceAnswer answer;

    @Enumerated(EnumType.STRING) private PlaceAnswer.Reason reason;

    private String note;

    @Column(name = "answered_on") private LocalDate answeredOn;

    @Column(name = "author_id") private Long author;

    protected OrientationAnswer() {}

    public OrientationAnswer(Orientation orientation, PlaceAnswer answer, PlaceAnswer.Reason reason, String note,
            LocalDate answeredOn, Long author) {
        this.orientation = orientation.id();
        this.facility = orientation.facility();
        this.answer = answer;
        this.reason = reason;
        this.note = note;
        this.answeredOn = answeredOn;
        this.author = author;
    }

    public PlaceAnswer answer() {
        return answer;
    }

    public PlaceAnswer.Reason reason() {
        return reason;
    }

    public LocalDate answeredOn() {
        return answeredOn;
    }
}
