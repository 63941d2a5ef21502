package org.havre.orientation;

import java.io.Serializable;
import java.time.LocalDate;

/** What was said of a transcription on a day, by OFII where it is CONTESTED and by the facility where it is ANSWERED. */
public record TranscriptionTalk(TranscriptionState kind, LocalDate on, String author, String because)
        implements Serializable {

    @Override public String toString() {
        return kind + " on " + on;
    }
}
