package org.havre.credit.web;

import java.io.Serializable;
import org.havre.credit.EnvelopeLevel;
import org.havre.credit.Euros;
import org.havre.credit.Programme;

/** An envelope beside what is granted of it, and what the places that it pays for would cost (R49). */
public record EnvelopeLine(Programme programme, EnvelopeLevel level, Euros envelope, Euros granted,
        Euros theoretical) implements Serializable {

    public Euros left() { return envelope.minus(granted); }
}
