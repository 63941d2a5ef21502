package org.havre.comparison.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.YearMonth;
import java.util.stream.Stream;
import org.havre.access.Act;
import org.havre.comparison.Difference;
import org.havre.comparison.OfiiColumn;
import org.havre.comparison.service.ComparisonService;
import org.havre.comparison.service.NewJustification;
import org.havre.shared.NotFound;
import org.havre.shared.web.KnownDay;
import org.havre.shared.web.Notices;
import org.havre.shared.web.Viewer;

/** Somebody says why the units that no cause explains are right all the same. */
@Named
@ViewScoped
public class JustifyView implements Serializable {
    private static final long serialVersionUID = 1L;

    private final ComparisonService comparisons;
    private final Viewer viewer;
    private final Notices notices;
    private Long facility;
    private YearMonth month;
    private OfiiColumn column;
    private String drawn;
    private String name;
    private Difference difference;
    private String note;

    protected JustifyView() { this(null, null, null); }

    @Inject public JustifyView(ComparisonService comparisons, Viewer viewer, Notices notices) {
        this.comparisons = comparisons;
        this.viewer = viewer;
        this.notices = notices;
    }

    /** @throws NotFound where there is no such difference in the reader's scope */
    public void load() {
        if (difference != null) return;
        viewer.require(Act.JUSTIFY_DIFFERENCES);
        if (facility == null || month == null || column == null) throw new NotFound("comparison");
        var told = comparisons.centre(facility, month, KnownDay.instant(drawn, viewer.getToday()));
        name = told.centre().name().title();
        difference = told.centre().in(column);
    }

    public String save() {
        comparisons.justify(new NewJustification(facility, month, column, difference.unexplained(), note,
                KnownDay.instant(drawn, viewer.getToday())));
        notices.done("comparison.justified", column, name);
        return "/comparison/centre.xhtml?faces-redirect=true&facility=" + facility + "&month=" + month + "&drawn="
                + getDrawn();
    }

    public String getName() { return name; }

    public Difference getDifference() { return difference; }

    public String getNote() { return note; }

    public void setNote(String note) { this.note = note; }

    public Long getFacility() { return facility; }

    public void setFacility(Long facility) { this.facility = facility; }

    public YearMonth getMonth() { return month; }

    public void setMonth(YearMonth month) { this.month = month; }

    public String getColumn() { return column == null ? "" : column.name(); }

    public void setColumn(String asked) {
        column = Stream.of(OfiiColumn.values()).filter(each -> each.name().equals(asked)).findFirst().orElse(null);
    }

    public String getDrawn() {
        return KnownDay.day(drawn, viewer.getToday()).map(Object::toString).orElse("");
    }

    public void setDrawn(String drawn) { this.drawn = drawn; }
}
