package org.havre.stay.web;

import java.time.LocalDate;
import java.util.List;
import org.havre.stay.SheetLine;
import org.havre.stay.service.AbsenceRow;

/** What is said of absences and presence sheets to other programs, and what they say: dates as ISO texts. */
public final class AbsenceAnswers {
    private AbsenceAnswers() {}

    /**
     * @param absence its number; null where only the presence sheet misses the person
     * @param since   the last day on which the person was here
     * @param days    how many days count
     * @param due     the day on which OFII was to be told
     */
    public record OneAbsence(Long absence, long stay, long person, String familyName, String givenNames,
            String household, String facility, String state, String since, long days, String from, String back,
            String reason, Boolean evidence, Boolean returned, String due, String exitToAsk, String reportedOn,
            String exitAskedOn) {}

    public record Declaration(List<Long> stays, String from, String back, String reason, Boolean evidence) {}

    public record Declared(List<Long> absences) {}

    public record Day(String day) {}

    /** @param kind {@code ABSENCE} or {@code EXIT} */
    public record Notice(Long stay, String kind, String day) {}

    public record Told(int people, String day) {}

    public record Sheet(String facility, String on, List<Line> lines) {}

    /** @param seen null while nobody has ticked the line, or to clear it */
    public record Line(Long stay, Boolean seen, Long person, String familyName, String givenNames, String household,
            String unit, String place, String awaySince, String lastSeen) {}

    public record Ticked(String facility, String on, int lines) {}

    static OneAbsence of(AbsenceRow row) {
        var who = row.who();
        var away = row.away();
        return new OneAbsence(row.spell() == null ? null : row.spell().absence(), who.stay(), who.person(),
                who.familyName(), who.givenNames(), who.reference(), who.code(), row.state().name(), text(row.since()),
                row.days(), away == null ? null : text(away.nights().start()),
                away == null ? null : text(away.nights().end()),
                away == null || away.reason() == null ? null : away.reason().name(),
                row.spell() == null ? null : row.spell().evidence(), away == null ? null : away.returned(),
                text(row.due()), text(row.exitToAsk()), text(who.told().reportedOn()), text(who.told().askedOn()));
    }

    static Line of(SheetLine line) {
        return new Line(line.stay(), line.seen(), line.person(), line.familyName(), line.givenNames(), line.household(),
                line.unit(), line.place(), line.away() == null ? null : text(line.away().nights().start()),
                text(line.lastSeen()));
    }

    private static String text(LocalDate day) { return StayAnswers.text(day); }
}
