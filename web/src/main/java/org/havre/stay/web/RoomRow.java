package org.havre.stay.web;

import java.io.Serializable;
import java.util.List;
import org.havre.facility.UnitTraits;
import org.havre.shared.Objection;
import org.havre.stay.Bed;
import org.havre.stay.Fit;

/** A unit on offer, with every reason why it does not suit. */
public record RoomRow(long unit, String name, UnitTraits traits, int places, int free, boolean suits, boolean possible,
        List<Objection> objections, List<Bed> beds) implements Serializable {

    static RoomRow of(Fit fit) {
        var lodging = fit.lodging();
        return new RoomRow(lodging.unit(), lodging.name(), lodging.traits(), lodging.beds().size(), fit.freeBeds(),
                fit.suits(), fit.isPossible(), fit.objections(), fit.offered());
    }
}
