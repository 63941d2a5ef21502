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
import org.havre.shared.web.Viewer;

/** OFII's month beside Havre's own in one column: by region, then centre by centre, those that differ first. */
@Named
@RequestScoped
public class MonthlyView {
    private static final int AT_ONCE = 50;

    private final ComparisonService comparisons;
    private final Viewer viewer;
    private YearMonth month;
    private OfiiColumn column = OfiiColumn.OCCUPIED;
    private String region;
    private DifferenceState state;
    private String drawn;
    private int page = 1;
    private Comparison told;
    private List<ComparedCentre> matching;

    protected MonthlyView() { this(null, null); }

    @Inject public MonthlyView(ComparisonService comparisons, Viewer viewer) {
        this.comparisons = comparisons;
        this.viewer = viewer;
    }

    public Comparison getTold() {
        if (told == null) told = comparisons.month(month, KnownDay.instant(drawn, viewer.getToday()));
        return told;
    }

    private List<ComparedCentre> matching() {
        if (matching == null)
            matching = getTold().centres().stream()
                    .filter(centre -> getRegion().isEmpty() || getRegion().equals(centre.name().regionCode()))
                    .filter(centre -> state == null || centre.state(column) == state)
                    .sorted(Comparator.comparing((ComparedCentre centre) -> centre.state(column))
                            .thenComparing(centre -> centre.name().region())
                            .thenComparing(centre -> -Math.abs(centre.in(column).units())))
                    .toList();
        return matching;
    }

    public List<ComparedCentre> getRows() { return matching().stream().skip(getFirst() - 1L).limit(AT_ONCE).toList(); }

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

    public int getMatching() { return matching().size(); }

    public int getFirst() { return (page - 1) * AT_ONCE + 1; }

    public int getLast() { return Math.min(page * AT_ONCE, getMatching()); }

    public boolean isPaged() { return getMatching() > AT_ONCE; }

    public String getPrevious() { return page > 1 ? here(page - 1) : ""; }

    public String getNext() { return getLast() < getMatching() ? here(page + 1) : ""; }

    private String here(int number) {
        return "monthly.xhtml?month=" + getShownMonth() + "&column=" + column + "&region=" + getRegion() + "&state="
                + getState() + "&drawn=" + getDrawn() + "&page=" + number;
    }

    public String getPage() { return Integer.toString(page); }

    public void setPage(String asked) {
        page = asked != null && asked.matches("[1-9]\\d{0,5}") ? Integer.parseInt(asked) : 1;
    }
}
