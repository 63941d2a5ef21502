package org.havre.occupancy.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.havre.access.Act;
import org.havre.access.Permissions;
import org.havre.access.ScopeKind;
import org.havre.access.service.UseCase;
import org.havre.facility.Facilities;
import org.havre.facility.FacilityFilter;
import org.havre.facility.FacilityOrder;
import org.havre.facility.FacilityRow;
import org.havre.occupancy.FacilityNight;
import org.havre.occupancy.Figures;
import org.havre.occupancy.Grouping;
import org.havre.occupancy.NightState;
import org.havre.occupancy.NightsOfGroup;
import org.havre.occupancy.Occupancy;
import org.havre.occupancy.OccupancyQuestion;
import org.havre.occupancy.OccupancyRow;
import org.havre.occupancy.OccupancySheets;
import org.havre.occupancy.Step;
import org.havre.occupancy.SummedNights;
import org.havre.occupancy.Sums;
import org.havre.occupancy.Window;
import org.havre.occupancy.export.OfiiRow;
import org.havre.shared.BusinessClock;
import org.havre.shared.NotFound;

/** The nights and figures of the caller's scope: without names, for every role that may see figures. */
@Stateless
@UseCase
public class OccupancyService {
    private Permissions permissions;
    private Facilities facilities;
    private Counting counting;
    private BusinessClock clock;

    protected OccupancyService() {}

    @Inject public OccupancyService(Permissions permissions, Facilities facilities, Counting counting,
            BusinessClock clock) {
        this.permissions = permissions;
        this.facilities = facilities;
        this.counting = counting;
        this.clock = clock;
    }

    /** The answer in rows: by group, then by time. */
    public List<OccupancyRow> rows(OccupancyQuestion asked) {
        permissions.require(Act.SEE_OCCUPANCY);
        var sums = sums(asked);
        sum(asked, sums);
        return sums.rows();
    }

    /** The answer in rows, and what they come to. */
    public Occupancy answer(OccupancyQuestion asked) {
        return answer(asked, asked(asked));
    }

    /** The same, where somebody has found out already which facilities the question is about. */
    public Occupancy answer(OccupancyQuestion asked, List<FacilityRow> about) {
        permissions.require(Act.SEE_OCCUPANCY);
        allow(asked);
        var sums = sums(asked);
        var all = sums(asked, Grouping.NATION, Step.MONTH);
        sum(about, asked, sums, all);
        return new Occupancy(sums.rows(), all.total(), about);
    }

    /** The answer, and what its rows come to on each sheet: of a region, a département, a facility, or all on one. */
    public OccupancySheets sheets(OccupancyQuestion asked, Grouping by) {
        permissions.require(Act.EXPORT_FIGURES);
        if (!asked.grouping().liesIn(by)) throw new IllegalArgumentException(asked.grouping() + " lies in no " + by);
        var sums = sums(asked);
        var parts = sums(asked, by, Step.MONTH);
        if (by == Grouping.NATION) sum(asked, sums, parts);
        else counting.sum(asked(asked), asked, sums, parts);
        return new OccupancySheets(sums.rows(), sums.within(by), parts.totals());
    }

    /** The rows alone, told one by one: of facilities, no more than one is held at a time. */
    public void tell(OccupancyQuestion asked, Consumer<OccupancyRow> each) {
        permissions.require(Act.SEE_OCCUPANCY);
        if (asked.grouping() == Grouping.FACILITY)
            counting.each(asked(asked), asked.withEve(),
                    (facility, nights) -> rows(asked, facility, nights).forEach(each));
        else {
            var sums = sums(asked);
            sum(asked, sums);
            sums.rows().forEach(each);
        }
    }

    private void sum(OccupancyQuestion asked, Sums... sums) {
        sum(asked.isOfEverything() && SummedNights.answers(asked) ? null : asked(asked), asked, sums);
    }

    /** Of groups the database knows the sums; what it cannot tell together is counted facility by facility. */
    private void sum(List<FacilityRow> about, OccupancyQuestion asked, Sums... sums) {
        if (SummedNights.answers(asked)) counting.sumTogether(about, asked, clock.today(), sums);
        else counting.sum(about, asked, sums);
    }

    /** What the figures of each group were on the nights that are over; nothing where there is none, or of some places alone. */
    public List<NightsOfGroup> nights(OccupancyQuestion asked) {
        permissions.require(Act.SEE_OCCUPANCY);
        allow(asked);
        if (asked.attribute() != null) return List.of();
        return asked.window().before(clock.today())
                .map(over -> nightsOver(OccupancyQuestion.of(over, Step.NIGHT, asked.grouping()).like(asked)))
                .orElse(List.of());
    }

    /** The same of what was answered night by night, where all of it is one group; empty while no night is over. */
    public Optional<NightsOfGroup> nights(OccupancyQuestion asked, Occupancy answered) {
        permissions.require(Act.SEE_OCCUPANCY);
        var over = answered.rows().stream().filter(row -> row.state() == NightState.REALISED).toList();
        if (over.isEmpty() || asked.attribute() != null) return Optional.empty();
        var lengths = counting.lengths(answered.facilities(), asked,
                Window.through(over.get(0).first(), over.get(over.size() - 1).last()));
        var whose = over.get(0).group();
        return Optional.of(NightsOfGroup.of(over, lengths.ended(whose), lengths.present(whose)));
    }

    private List<NightsOfGroup> nightsOver(OccupancyQuestion asked) {
        var lengths = counting.lengths(asked(asked), asked, asked.window());
        var told = new ArrayList<NightsOfGroup>();
        var group = new ArrayList<OccupancyRow>();
        Runnable tell = () -> {
            var whose = group.get(0).group();
            told.add(NightsOfGroup.of(group, lengths.ended(whose), lengths.present(whose)));
            group.clear();
        };
        tell(asked, row -> {
            if (!group.isEmpty() && !group.get(0).group().equals(row.group())) tell.run();
            group.add(row);
        });
        if (!group.isEmpty()) tell.run();
        return told;
    }

    private List<OccupancyRow> rows(OccupancyQuestion asked, FacilityRow facility, List<FacilityNight> nights) {
        var sums = sums(asked);
        sums.add(facility, nights);
        return sums.rows();
    }

    /** Places that say something of whoever is placed there are counted for those who may know (R65). */
    private void allow(OccupancyQuestion asked) {
        if (asked.attribute() != null && asked.attribute().isSensitive()) permissions.require(Act.SEE_SENSITIVE);
    }

    private Sums sums(OccupancyQuestion asked) {
        return sums(asked, asked.grouping(), asked.step());
    }

    private Sums sums(OccupancyQuestion asked, Grouping by, Step step) {
        return new Sums(by, step, asked.window(), clock.today(), asked.attribute() == null);
    }

    /**
     * The facilities that the question is about, in the order of their codes.
     *
     * @throws NotFound where the facility, the département or the region is not the caller's
     */
    public List<FacilityRow> asked(OccupancyQuestion asked) {
        permissions.require(Act.SEE_OCCUPANCY);
        allow(asked);
        if (asked.facility() != null)
            return List.of(facilities.findRow(asked.facility(), clock.today())
                    .orElseThrow(() -> new NotFound("facility")));
        var found = all(new FacilityFilter(clock.today(), null, asked.department(), null, asked.region(), null, null));
        if (found.isEmpty() && (asked.department() != null || asked.region() != null) && !coversNation())
            throw new NotFound("facility");
        return found;
    }

    /**
     * Whether there is what the question is about, without looking for it where it is all of the scope.
     *
     * @throws NotFound where the facility, the département or the region is not the caller's
     */
    public void look(OccupancyQuestion asked) {
        permissions.require(Act.SEE_OCCUPANCY);
        allow(asked);
        if (!asked.isOfEverything()) asked(asked);
    }

    private List<FacilityRow> all(FacilityFilter filter) {
        return facilities.page(filter, FacilityOrder.CODE, true, 0, Integer.MAX_VALUE).items();
    }

    private boolean coversNation() {
        return Optional.ofNullable(permissions.caller().scope()).filter(scope -> scope.kind() == ScopeKind.NATION)
                .isPresent();
    }

    /** Whether nothing was recorded yet at the instant of the question, about whatever it asks for. */
    public boolean isBeforeAllRecords(OccupancyQuestion asked) {
        var since = counting.recordedSince(asked(asked).stream().filter(asked.filter()::admits).toList());
        return asked.knownAt() != null && since.map(asked.knownAt()::isBefore).orElse(true);
    }

    /** The rows of one facility. */
    public List<OccupancyRow> facility(long facility, Window window, Step step) {
        permissions.require(Act.SEE_OCCUPANCY, facility);
        var sums = new Sums(Grouping.FACILITY, step, window, clock.today());
        var row = facilities.getRow(facility, clock.today());
        counting.each(List.of(row), OccupancyQuestion.of(window, step, Grouping.FACILITY).withEve(), sums::add);
        return sums.rows();
    }

    /** The figures of one facility on the business date: of a night not over yet. */
    public Figures tonight(long facility) {
        return facility(facility, Window.through(clock.today(), clock.today()), Step.NIGHT).stream()
                .map(OccupancyRow::figures).findFirst().orElse(Figures.NONE);
    }

    /** Every facility of the scope as OFII's workbook tells it: what it is and counts on the last day of a month. */
    public List<OfiiRow> ofii(YearMonth month) {
        permissions.require(Act.EXPORT_FIGURES);
        var last = month.atEndOfMonth();
        var rows = new OfiiRows();
        var listed = all(FacilityFilter.all(last)).stream().filter(facility -> facility.kind() != null).toList();
        counting.of(listed, night(last), rows::count);
        return listed.stream().map(rows::row).toList();
    }

    private static OccupancyQuestion night(LocalDate day) {
        return OccupancyQuestion.of(Window.through(day, day), Step.NIGHT, Grouping.FACILITY);
    }
}
