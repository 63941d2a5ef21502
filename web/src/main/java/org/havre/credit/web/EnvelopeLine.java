package org.havre.credit.web;

import java.io.Serializable;
import org.havre.credit.EnvelopeLevel;
import org.havre.credit.Euros;
import org.havre.credit.Programme;

/**
 * An envelope beside what is granted of it, and what the places that it pays for would cost (R49).
 *
 * @param ae       what may be committed, also for years to come
 * @param envelope what may be paid in the year (CP): grants are held against it
 */
public record EnvelopeLine(Programme programme, EnvelopeLevel level, Euros ae, Euros envelope,
        Euros granted, Euros theoretical) implements Serializable {

    public Euros left() { return envelope.minus(granted); }
}
