package org.havre.orientation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.havre.shared.Numbered;

/** One word about a decision that a facility wrote down: OFII contests it, or the facility answers. Never changed. */
@Entity
@Table(name = "transcription_word")
public class TranscriptionWord extends Numbered {

    @Column(name = "decision_id") private long decision;

    @Column(name = "facility_id") private long facility;

    @Enumerated(EnumType.STRING) private TranscriptionState kind;

    private String because;

    @Column(name = "told_on") private LocalDate toldOn;

    @Column(name = "author_id") private long author;

    protected TranscriptionWord() {}

    /** @param kind CONTESTED or ANSWERED */
    public TranscriptionWord(Transcription about, TranscriptionState kind, String because, LocalDate toldOn,
            long author) {
        this.decision = about.decision();
        this.facility = about.facility();
        this.kind = kind;
        this.because = because;
        this.toldOn = toldOn;
        this.author = author;
    }
}
