package org.havre.occupancy;

import org.havre.facility.FacilityRow;

/** By what the nights of facilities are added up; kind, operator and directorate are those of the night. */
public enum Grouping {
    FACILITY, DEPARTMENT, DT, REGION, OPERATOR, KIND, NATION;

    /** Whether a group lies, night by night, in one of the other: then what one tells stands on a sheet of the other. */
    public boolean liesIn(Grouping other) {
        return switch (other) {
            case NATION -> true;
            case REGION -> this == FACILITY || this == DEPARTMENT || this == REGION;
            case DEPARTMENT -> this == FACILITY || this == DEPARTMENT;
            case FACILITY -> this == FACILITY;
            default -> false;
        };
    }

    Group of(FacilityRow facility, FacilityNight night) {
        return switch (this) {
            case FACILITY -> new Group(facility.id(), facility.code(), facility.name());
            case DEPARTMENT -> Group.of(facility.departmentCode(), facility.department());
            case DT -> Group.of(night.directorate(), night.directorate());
            case REGION -> Group.of(facility.regionCode(), facility.region());
            case OPERATOR -> Group.of(night.operator(), night.operator());
            case KIND -> Group.of(night.kind() == null ? null : night.kind().name(), null);
            case NATION -> Group.of("FR", null);
        };
    }
}
