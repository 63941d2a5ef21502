package org.havre.facility;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;

/** What a flat or room is like: what decides who fits into it. */
@Embeddable
public record UnitTraits(@Column(name = "bed_count") short bedCount,
        @Column(name = "step_free") boolean stepFree,
        short floor, boolean lift, @Enumerated(EnumType.STRING) @Column(name = "public") UnitPublic taking,
        boolean shared,
        boolean transitory) implements Serializable {

    /** A room for so many, for anybody, shared by several households. */
    public static UnitTraits room(int beds) {
        return new UnitTraits((short) beds, false, (short) 0, false, UnitPublic.ANY, true, false);
    }

    /** The same, for so many people. */
    public UnitTraits withBeds(int beds) {
        return new UnitTraits((short) beds, stepFree, floor, lift, taking, shared, transitory);
    }

    public boolean onGroundFloor() {
        return floor == 0;
    }
}
