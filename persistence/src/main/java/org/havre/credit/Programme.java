package org.havre.credit;

import java.util.stream.Stream;
import org.havre.facility.FacilityKind;

/** The programmes of the State's budget that pay for places; nothing is ever summed across them. */
public enum Programme {
    /** Immigration and asylum: everything but the CPH. */
    P303(303),
    /** Integration and access to nationality: the CPH. */
    P104(104);

    private final int number;

    Programme(int number) {
        this.number = number;
    }

    public int number() { return number; }

    public static Programme of(FacilityKind kind) { return kind == FacilityKind.CPH ? P104 : P303; }

    public static Programme of(int number) {
        return Stream.of(values()).filter(each -> each.number == number).findFirst().orElseThrow();
    }
}
