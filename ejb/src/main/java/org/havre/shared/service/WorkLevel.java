package org.havre.shared.service;

/** By what waiting work is counted. */
public enum WorkLevel {
    FACILITY, DEPARTMENT, REGION;

    String key(FacilityWork row) {
        return switch (this) {
            case FACILITY -> Long.toString(row.facility());
            case DEPARTMENT -> row.departmentCode();
            case REGION -> row.regionCode();
        };
    }

    String name(FacilityWork row) {
        return switch (this) {
            case FACILITY -> row.code() == null ? row.name() : row.code() + " · " + row.name();
            case DEPARTMENT -> row.departmentCode() + " · " + row.department();
            case REGION -> row.region();
        };
    }
}
