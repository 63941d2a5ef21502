package org.havre.occupancy;

import java.io.Serializable;

/**
 * What all rows of an answer come to, as one.
 *
 * @param realised the part of the figures that is realised
 */
public record OccupancyTotal(Figures figures, Figures realised, Flow flow, Flow realisedFlow) implements Serializable {
    static final OccupancyTotal NONE = new OccupancyTotal(Figures.NONE, Figures.NONE, Flow.NONE, Flow.NONE);

    static OccupancyTotal of(OccupancyRow row) {
        return new OccupancyTotal(row.figures(), row.realised(), row.flow(), row.realisedFlow());
    }

    OccupancyTotal plus(OccupancyTotal other) {
        return new OccupancyTotal(figures.plus(other.figures), realised.plus(other.realised), flow.then(other.flow),
                realisedFlow.then(other.realisedFlow));
    }
}
