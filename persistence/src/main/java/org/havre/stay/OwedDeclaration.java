package org.havre.stay;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * What is still to be told of a household on a day, or of a place.
 *
 * @param event     the number of the first of its events
 * @param household its reference, or the unit and the place that are out of service
 * @param people    how many people it concerns; none for a place
 * @param facility  the code of the facility
 */
public record OwedDeclaration(Recipient recipient, DeclarationKind kind, long event, String household, long people,
        String facility, String facilityName, LocalDate day, LocalDate due, DeclarationState state)
        implements
        Serializable {}
