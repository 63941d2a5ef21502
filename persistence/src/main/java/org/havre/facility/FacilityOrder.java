package org.havre.facility;

/** How a list of facilities may be sorted; each ends with the facility's number, so that pages never share a row. */
public enum FacilityOrder {
    CODE("code"), NAME("name"), KIND("kind"), OPERATOR("operator"), DEPARTMENT("department_code"),
    DIRECTORATE("directorate"), CAPACITY("authorised_capacity"), PLACES("open_places");

    private final String column;

    FacilityOrder(String column) {
        this.column = column;
    }

    String sql(boolean ascending) {
        return column + (ascending ? " asc" : " desc") + " nulls last, id";
    }
}
