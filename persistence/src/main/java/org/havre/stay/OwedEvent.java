package org.havre.stay;

import java.io.Serializable;
import java.time.LocalDate;

/** One event of which somebody outside is still to be told, for other programs. {@code person} is null where it is a household's or a place's. */
public record OwedEvent(Recipient recipient, DeclarationKind kind, long event, String facility, String household,
        Long person, LocalDate day, LocalDate due, DeclarationState state, DeclaredFacts facts, DeclaredFacts told)
        implements
        Serializable {}
