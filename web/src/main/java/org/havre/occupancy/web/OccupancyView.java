package org.havre.occupancy.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.havre.access.Act;
import org.havre.facility.DnaCode;
import org.havre.facility.FacilityRow;
import org.havre.facility.PlaceAttribute;
import org.havre.occupancy.Grouping;
import org.havre.occupancy.Occupancy;
import org.havre.occupancy.OccupancyQuestion;
import org.havre.occupancy.OccupancyRow;
import org.havre.occupancy.OccupancyTotal;
import org.havre.occupancy.Step;
import org.havre.occupancy.Window;
import org.havre.occupancy.service.OccupancyService;
import org.havre.shared.NotFound;
import org.havre.shared.web.KnownDay;
import org.havre.shared.web.Viewer;

/** The figures of a facility or of all of the scope: night by night, month by month, or split by groups. */
@Named
@RequestScoped
public class OccupancyView {
    private static final int MOST_CHOICES = 60;
    private static final int MONTHS = 12;

    private final OccupancyService occupancy;
    private final Viewer viewer;
    private String facility;
    private YearMonth month;
    private Step by = Step.NIGHT;
    private Grouping group = Grouping.NATION;
    private String known;
    private PlaceAttribute attribute;
    private List<FacilityRow> choices;
    private Occupancy answer;

    protected OccupancyView() { this(null, null); }

    @Inject public OccupancyView(OccupancyService occupancy, Viewer viewer) {
        this.occupancy = occupancy;
        this.viewer = viewer;
    }

    public List<OccupancyRow> getRows() { return answer().rows(); }

    /** What all rows come to. */
    OccupancyTotal total() {
        return answer().total();
    }

    Occupancy answer() {
        if (answer == null)
            answer = getChoices().isEmpty()
                    ? occupancy.answer(question())
                    : occupancy.answer(question(), among());
        return answer;
    }

    /** Of the facilities to choose from those that are asked about. */
    private List<FacilityRow> among() {
        if (getFacility() == null) return getChoices();
        var code = code().value();
        var chosen = getChoices().stream().filter(choice -> code.equals(choice.code())).toList();
        if (chosen.isEmpty()) throw new NotFound("facility");
        return chosen;
    }

    OccupancyQuestion question() {
        var question = OccupancyQuestion.of(window(), isSplit() ? Step.MONTH : by,
                getFacility() == null ? group : Grouping.FACILITY).knownAt(getKnownAt()).of(attribute);
        return getFacility() == null ? question : question.about(code());
    }

    private DnaCode code() {
        if (!DnaCode.isValid(getFacility())) throw new NotFound("facility");
        return new DnaCode(getFacility());
    }

    private Window window() {
        return by == Step.NIGHT || isSplit()
                ? Window.of(getMonth())
                : Window.through(getMonth().minusMonths(MONTHS - 1L).atDay(1), getMonth().atEndOfMonth());
    }

    /** Whether groups stand under each other, each with its month. */
    public boolean isSplit() {
        return getFacility() == null && group != Grouping.NATION;
    }

    public boolean isNightly() { return !isSplit() && by == Step.NIGHT; }

    /** The facilities to choose from; none where there are too many for a list. */
    public List<FacilityRow> getChoices() {
        if (choices == null)
            choices = viewer.getFacilities() > MOST_CHOICES
                    ? List.of()
                    : occupancy.asked(OccupancyQuestion.of(Window.of(getMonth()), Step.NIGHT, Grouping.NATION));
        return choices;
    }

    /** The code that was asked for, else that of the only facility there is; null for all of them. */
    public String getFacility() {
        if (facility == null && viewer.getFacilities() == 1) facility = getChoices().get(0).code();
        return facility == null || facility.isBlank() ? null : facility.strip().toUpperCase(Locale.ROOT);
    }

    public void setFacility(String facility) { this.facility = facility; }

    /** Of one facility that is known already, on a page that offers no other. */
    void alone(FacilityRow only) {
        facility = only.code();
        choices = List.of(only);
    }

    public YearMonth getMonth() { return month == null ? YearMonth.from(viewer.getToday()) : month; }

    public void setMonth(YearMonth month) { this.month = month; }

    /** The day as of which the figures are known; null is now. */
    public LocalDate getKnownOn() {
        return KnownDay.day(known, viewer.getToday()).orElse(null);
    }

    public Instant getKnownAt() { return KnownDay.instant(known, viewer.getToday()); }

    /** Where the figures of all that is looked at open what they are made of. */
    String why(LocalDate first, LocalDate last) {
        return "../occupancy/why.xhtml?from=" + first + "&to=" + last + about() + same();
    }

    /** What is asked wherever one goes from here: as known when, and of which places. */
    String same() {
        return (getKnownOn() == null ? "" : "&known=" + getKnownOn()) + ofPlaces();
    }

    private String ofPlaces() { return attribute == null ? "" : "&attribute=" + attribute; }

    public String getKnown() { return known; }

    public void setKnown(String known) { this.known = known; }

    /** What places are counted alone; null for all. */
    /** Whether the figures are of all places, not of some alone. */
    boolean isOfAllPlaces() {
        return attribute == null;
    }

    public PlaceAttribute getAttribute() { return attribute; }

    public void setAttribute(PlaceAttribute attribute) { this.attribute = attribute; }

    /** Those that the reader may ask for. */
    public List<PlaceAttribute> getAttributes() {
        return Stream.of(PlaceAttribute.values())
                .filter(each -> !each.isSensitive() || viewer.may(Act.SEE_SENSITIVE)).toList();
    }

    public String getBy() { return name(by); }

    public void setBy(String asked) { by = one(Step.values(), asked, Step.NIGHT); }

    public Step getStep() { return by; }

    public Step[] getSteps() { return Step.values(); }

    public String getGroup() { return name(group); }

    public void setGroup(String asked) { group = one(Grouping.values(), asked, Grouping.NATION); }

    public Grouping getGrouping() { return group; }

    public Grouping[] getGroups() { return Grouping.values(); }

    /** What an address names; the usual where it names nothing that exists. */
    static <E extends Enum<E>> E one(E[] constants, String asked, E usual) {
        return Stream.of(constants).filter(constant -> constant.name().equalsIgnoreCase(asked)).findFirst()
                .orElse(usual);
    }

    /** This page some months away. */
    public String link(int months) {
        return "month=" + getMonth().plusMonths(months) + "&by=" + getBy() + "&group=" + getGroup() + about()
                + same();
    }

    /** What the workbook of these figures is asked with. */
    public String getExport() {
        var asked = question();
        return "from=" + asked.window().from() + "&to=" + asked.window().to().minusDays(1) + "&by=" + name(asked.step())
                + "&group=" + name(asked.grouping()) + about()
                + (getKnownOn() == null ? "" : "&knownAt=" + getKnownOn()) + ofPlaces();
    }

    private String about() { return getFacility() == null ? "" : "&facility=" + getFacility(); }

    private static String name(Enum<?> constant) { return constant.name().toLowerCase(Locale.ROOT); }
}
