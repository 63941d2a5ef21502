package org.havre.comparison.web;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.havre.comparison.ComparedCentre;
import org.havre.comparison.DifferenceState;
import org.havre.comparison.OfiiColumn;
import org.havre.comparison.service.Comparison;
import org.havre.comparison.service.ComparisonService;
import org.havre.shared.web.KnownDay;
import org.havre.shared.web.PagedView;
import org.havre.shared.web.Viewer;

/** OFII's month beside Havre's own in one column: by region, then centre by centre, those that differ first. */
@Named
@RequestScoped
public class MonthlyView extends PagedView<ComparedCentre> {
    private final ComparisonService comparisons;
    private final Viewer viewer;
    private YearMonth month;
    private OfiiColumn column = OfiiColumn.OCCUPIED;
    private String region;
    private DifferenceState state;
    private String drawn;
    private Comparison told;

    protected MonthlyView() { this(null, null); }

    @Inject public MonthlyView(ComparisonService comparisons, Viewer viewer) {
        this.comparisons = comparisons;
        this.viewer = viewer;
    }

    public Comparison getTold() {
        if (told == null) told = comparisons.month(month, KnownDay.instant(drawn, viewer.getToday()));
        return told;
    }

    @Override protected List<ComparedCentre> found() {
        return getTold().centres().stream()
                .filter(centre -> getRegion().isEmpty() || getRegion().equals(centre.name().regionCode()))
                .filter(centre -> state == null || centre.state(column) == state)
                .sorted(Comparator.comparing((ComparedCentre centre) -> centre.state(column))
                        .thenComparing(centre -> centre.name().region())
                        .thenComparing(centre -> -Math.abs(centre.in(column).units())))
                .toList();
    }

    /** Regions of the scope by their names, each with what it comes to. */
    public List<RegionLine> getRegions() {
        return getTold().centres().stream()
                .collect(groupingBy(centre -> centre.name().regionCode(), LinkedHashMap::new, toList())).values()
                .stream().map(centres -> RegionLine.of(centres, column)).toList();
    }

    public RegionLine getTotal() { return RegionLine.of(getTold().centres(), column); }

    /** What the centres that match come to. */
    public RegionLine getMatched() {
        return RegionLine.of(matching(), column);
    }

    public boolean isCompared() { return getTold().drawn() != null && !getTold().centres().isEmpty(); }

    public long getDiffering() {
        return getTold().centres().stream().filter(centre -> centre.differing() > 0).count();
    }

    /** Centres with units, in any column, that nothing and nobody explains. */
    public long getOpen() {
        return getTold().centres().stream().filter(centre -> centre.state() == DifferenceState.UNEXPLAINED
                || centre.state() == DifferenceState.TO_REVIEW).count();
    }

    /** As it was asked for; null for the newest that has come in. */
    public YearMonth getMonth() { return month; }

    /** The month that is told, else that of the business date. */
    public YearMonth getShownMonth() {
        return Optional.ofNullable(getTold().month()).orElse(YearMonth.from(viewer.getToday()));
    }

    public void setMonth(YearMonth month) { this.month = month; }

    /** Rates do not add up: they are told of each centre. */
    public List<OfiiColumn> getColumns() {
        return Stream.of(OfiiColumn.values()).filter(each -> !each.isRate()).toList();
    }

    public OfiiColumn getShown() { return column; }

    public String getColumn() { return column.name(); }

    /** What names none asks for the people. */
    public void setColumn(String asked) {
        column = getColumns().stream().filter(each -> each.name().equals(asked)).findFirst()
                .orElse(OfiiColumn.OCCUPIED);
    }

    public String getRegion() { return region == null ? "" : region; }

    public void setRegion(String asked) { region = asked == null || !asked.matches("FR-\\w{2,3}") ? null : asked; }

    public DifferenceState[] getStates() { return DifferenceState.values(); }

    public String getState() { return state == null ? "" : state.name(); }

    /** What names none asks for all. */
    public void setState(String asked) {
        state = Stream.of(DifferenceState.values()).filter(each -> each.name().equals(asked)).findFirst().orElse(null);
    }

    /** The day on which OFII's file is said to have been drawn; null for when it came in. */
    public LocalDate getDrawnOn() {
        return KnownDay.day(drawn, viewer.getToday()).orElse(null);
    }

    public String getDrawn() { return getDrawnOn() == null ? "" : getDrawnOn().toString(); }

    public void setDrawn(String drawn) { this.drawn = drawn; }

    @Override protected String here() {
        return "monthly.xhtml?month=" + getShownMonth() + "&column=" + column + "&region=" + getRegion() + "&state="
                + getState() + "&drawn=" + getDrawn();
    }
}
