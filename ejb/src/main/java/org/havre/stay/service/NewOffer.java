package org.havre.stay.service;

import java.io.Serializable;
import java.time.LocalDate;
import org.havre.facility.FacilityKind;

/**
 * Places that a directorate offers to the other regions.
 *
 * @param directorate null for the caller's only one
 * @param largest     people of the largest household that finds room in one unit
 * @param untilOn     the last day on which they may be asked for
 */
public record NewOffer(Long directorate, FacilityKind kind, int places, int largest, boolean stepFree,
        LocalDate startsOn, LocalDate untilOn) implements Serializable {}
