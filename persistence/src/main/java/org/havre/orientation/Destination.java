package org.havre.orientation;

import java.io.Serializable;
import org.havre.facility.FacilityKind;

/** A facility that a household may be sent to, as it will be on the day of arrival; the code may be null. */
public record Destination(long facility, String code, String name, FacilityKind kind, String department)
        implements Serializable {

    /** How it is told in a list: code, kind, name. */
    public String label() {
        return (code == null ? "" : code + " · ") + kind + " · " + name;
    }
}
