package org.havre.occupancy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.havre.facility.FacilityKind;
import org.havre.facility.UnavailabilityReason;
import org.havre.shared.Period;

/** An invented facility whose nights are counted; days are ISO texts, null for never. */
final class Centre {
    static final long HALL = 99;

    private final List<Fact> facts = new ArrayList<>();

    private long order;

    static Centre cada(int authorised) { return new Centre().becomes(FacilityKind.CADA, authorised, "2020-01-01"); }

    Centre becomes(FacilityKind kind, int authorised, String from) {
        return with(new Fact.Terms(day(from), kind, authorised));
    }

    Centre with(Fact fact) {
        facts.add(fact);
        return this;
    }

    /** Places numbered from 1 in unit 1, open since long ago. */
    Centre places(int number) {
        return places(1, number, "2020-01-01", null);
    }

    Centre places(long unit, int number) { return places(unit, number, "2020-01-01", null); }

    Centre places(long unit, int number, String from, String to) {
        IntStream.rangeClosed(1, number).forEach(place -> place(unit, place, from, to));
        return this;
    }

    Centre place(long unit, long place, String from, String to) {
        return with(new Fact.Places(period(from, to), unit, 100 * unit + place, unit == HALL, 1));
    }

    /** People present without a bed. */
    Centre people(int number, String from, String to) {
        return with(new Fact.Stays(period(from, to), number));
    }

    /** Somebody in a place, or in the unit without a place of their own where it is null. */
    Centre sleeper(long unit, Integer place, String from, String to) {
        people(1, from, to);
        var period = period(from, to);
        return with(new Fact.Beds(period, unit, place == null ? null : 100 * unit + place, unit == HALL, 1));
    }

    Centre sleepers(long unit, int number, String from, String to) {
        IntStream.rangeClosed(1, number).forEach(place -> sleeper(unit, place, from, to));
        return this;
    }

    /** The last day is the last unusable night. */
    Centre blocked(long unit, Integer place, String from, String last, UnavailabilityReason reason) {
        var period = Period.between(day(from), last == null ? null : day(last).plusDays(1));
        return with(new Fact.OutOfService(period, unit, place == null ? null : 100 * unit + place, reason, ++order));
    }

    Centre expected(int number, String from, String to) { return with(new Fact.Expected(period(from, to), number)); }

    Centre held(long unit, int number, String from, String to) {
        return with(new Fact.Held(period(from, to), unit, number));
    }

    Figures night(String day) { return between(day, day); }

    Figures month(String month) {
        var asked = YearMonth.parse(month);
        return between(asked.atDay(1).toString(), asked.atEndOfMonth().toString());
    }

    /** The sum of the nights from the first to the last. */
    Figures between(String first, String last) {
        return nights(Window.through(day(first), day(last))).stream().map(FacilityNight::figures)
                .reduce(Figures.NONE, Figures::plus);
    }

    List<FacilityNight> nights(Window window) { return FacilityCalendar.count(window, facts); }

    static Period period(String from, String to) { return Period.between(day(from), day(to)); }

    static LocalDate day(String day) { return day == null ? null : LocalDate.parse(day); }
}
