package org.havre.occupancy.web;

import static java.time.temporal.ChronoUnit.DAYS;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.havre.facility.DnaCode;
import org.havre.facility.FacilityKind;
import org.havre.facility.PlaceAttribute;
import org.havre.occupancy.Grouping;
import org.havre.occupancy.OccupancyFilter;
import org.havre.occupancy.OccupancyQuestion;
import org.havre.occupancy.Step;
import org.havre.occupancy.Window;
import org.havre.shared.BusinessClock;
import org.havre.shared.Objection;
import org.havre.shared.web.UnreadableParameter;

/** What an address asks of the figures; everything that cannot be read is told at once. */
public class OccupancyParameters {
    private static final int MOST_NIGHTS = 3660;

    @QueryParam("from") private LocalDate from;
    @QueryParam("to") private LocalDate to;
    @QueryParam("by")
    @DefaultValue("night") private Step by;
    @QueryParam("group")
    @DefaultValue("facility") private Grouping group;
    @QueryParam("facility") private String facility;
    @QueryParam("department") private String department;
    @QueryParam("dt") private String dt;
    @QueryParam("region") private String region;
    @QueryParam("operator") private String operator;
    @QueryParam("kind") private FacilityKind kind;
    @QueryParam("knownAt") private String knownAt;
    @QueryParam("attribute") private PlaceAttribute attribute;
    @QueryParam("sheets") private Grouping sheets;

    /** @throws UnreadableParameter with every parameter that is missing or wrong */
    OccupancyQuestion question() {
        var objections = new ArrayList<Objection>();
        if (from == null) objections.add(Objection.of("problem.missing").at("from"));
        if (to == null) objections.add(Objection.of("problem.missing").at("to"));
        if (from != null && to != null) objections.addAll(period());
        if (!isBlank(facility) && !DnaCode.isValid(facility.strip()))
            objections.add(Objection.of("problem.code").at("facility"));
        if (!isBlank(knownAt) && known(knownAt.strip()) == null)
            objections.add(Objection.of("problem.LocalDate").at("knownAt"));
        if (!objections.isEmpty()) throw new UnreadableParameter(objections);
        return new OccupancyQuestion(Window.through(from, to), by == null ? Step.NIGHT : by,
                group == null ? Grouping.FACILITY : group, isBlank(facility) ? null : new DnaCode(facility.strip()),
                text(department), text(region), new OccupancyFilter(kind, text(dt), text(operator)),
                isBlank(knownAt) ? null : known(knownAt.strip()), attribute);
    }

    /** By what rows stand on sheets of their own; null for all on one. */
    Grouping sheets(OccupancyQuestion asked) {
        if (sheets == null) return null;
        if (sheets == Grouping.NATION || !asked.grouping().liesIn(sheets))
            throw new UnreadableParameter(List.of(Objection.of("problem.sheets").at("sheets")));
        return sheets;
    }

    private List<Objection> period() {
        if (to.isBefore(from)) return List.of(Objection.of("problem.period.order").at("to"));
        return DAYS.between(from, to) < MOST_NIGHTS
                ? List.of()
                : List.of(Objection.of("problem.period.length", MOST_NIGHTS).at("to"));
    }

    /** A day means its end in Paris: everything that was recorded on it was known. */
    private static Instant known(String text) {
        try {
            return text.contains("T")
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDate.parse(text).plusDays(1).atStartOfDay(BusinessClock.PARIS).toInstant().minusMillis(1);
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    private static String text(String given) { return isBlank(given) ? null : given.strip(); }

    private static boolean isBlank(String given) { return given == null || given.isBlank(); }
}
