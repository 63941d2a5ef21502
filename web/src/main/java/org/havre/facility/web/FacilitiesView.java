package org.havre.facility.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import org.havre.facility.FacilityFilter;
import org.havre.facility.FacilityKind;
import org.havre.facility.FacilityOrder;
import org.havre.facility.FacilityRow;
import org.havre.facility.service.FacilityService;
import org.havre.shared.web.Viewer;
import org.havre.shared.Page;
import org.havre.shared.web.LazyRows;

/** The facilities of the scope, filtered by what is in the address. */
@Named
@ViewScoped
public class FacilitiesView implements Serializable {
    private static final long serialVersionUID = 1L;

    private FacilityService facilities;
    private Viewer viewer;
    private FacilityKind kind;
    private String department;
    private String directorate;
    private String operator;
    private String text;
    private FacilityFilter filter;
    private LazyRows<FacilityRow> rows;

    protected FacilitiesView() {}

    @Inject public FacilitiesView(FacilityService facilities, Viewer viewer) {
        this.facilities = facilities;
        this.viewer = viewer;
    }

    public LazyRows<FacilityRow> getRows() {
        if (rows == null) {
            filter = new FacilityFilter(viewer.getToday(), kind, department, directorate, "", operator, text);
            rows = new LazyRows<>(this::page);
        }
        return rows;
    }

    private Page<FacilityRow> page(String field, boolean ascending, int first, int size) {
        var order = field == null ? FacilityOrder.CODE : FacilityOrder.valueOf(field.toUpperCase(Locale.ROOT));
        return facilities.page(filter, order, ascending, first, size);
    }

    public FacilityKind[] getKinds() { return FacilityKind.values(); }

    /** What the workbook of the same is asked with. */
    public String getExport() {
        var asked = new StringJoiner("&");
        if (kind != null) asked.add("kind=" + kind);
        Map.of("department", Optional.ofNullable(department), "dt", Optional.ofNullable(directorate), "operator",
                Optional.ofNullable(operator), "q", Optional.ofNullable(text))
                .forEach((name, value) -> value.ifPresent(
                        given -> asked.add(name + "=" + URLEncoder.encode(given, StandardCharsets.UTF_8))));
        return asked.toString();
    }

    public boolean isFiltered() {
        return kind != null || department != null || directorate != null || operator != null || text != null;
    }

    public FacilityKind getKind() { return kind; }

    public void setKind(FacilityKind kind) { this.kind = kind; }

    public String getDepartment() { return department; }

    public void setDepartment(String department) { this.department = department; }

    public String getDirectorate() { return directorate; }

    public void setDirectorate(String directorate) { this.directorate = directorate; }

    public String getOperator() { return operator; }

    public void setOperator(String operator) { this.operator = operator; }

    public String getText() { return text; }

    public void setText(String text) { this.text = text; }
}
