package org.havre.stay.web;

import java.util.List;
import org.havre.shared.Objection;
import org.havre.shared.Page;
import org.havre.shared.Texts;
import org.havre.shared.web.Paging;
import org.havre.shared.web.Wanted;
import org.havre.stay.BedWish;
import org.havre.stay.ResidentRow;
import org.havre.stay.service.Arrived;
import org.havre.stay.service.Moved;

/** What is said of stays to other programs, and what they say: dates as ISO texts, everything else by number. */
public final class StayAnswers {
    private StayAnswers() {}

    public record Stays(List<OneStay> items, int page, int size, long total) {}

    /** @param leaves the day of departure where it is known; {@code sheltered} while a decision of OFII is owed */
    public record OneStay(long stay, long person, String familyName, String givenNames, String household,
            String facility,
            String unit, String place, String arrived, String leaves, String careEnds, boolean sheltered) {}

    /** @param accept the codes of the warnings that have been read */
    public record Arrival(Long orientation, String day, List<PersonBed> beds, List<String> accept) {}

    /** Neither unit nor place: present without a bed yet; a unit alone: in it, without a place of one's own. */
    public record PersonBed(Long person, Long unit, Long place) {
        BedWish wish() { return new BedWish(Wanted.number(person, "person"), unit, place); }
    }

    public record Move(String day, Long unit, Long place, List<StayBed> others, String because, List<String> accept) {}

    public record StayBed(Long stay, Long unit, Long place) {}

    /** @param decision the number that OFII gave it; {@code accept} the codes of the warnings that have been read */
    public record Departure(String day, String reason, String decision, List<Long> others, List<String> accept) {}

    public record ArrivalAnswer(long orientation, String day, List<Long> stays, int stillExpected,
            List<Warning> setAside) {}

    public record MoveAnswer(String day, List<Long> stays, List<Warning> setAside) {}

    public record Departed(List<Long> stays, String day) {}

    public record Warning(String code, String message) {}

    static ArrivalAnswer of(Arrived arrived, Texts texts) {
        return new ArrivalAnswer(arrived.orientation(), arrived.day().toString(), arrived.stays(),
                arrived.stillExpected(),
                warnings(arrived.setAside(), texts));
    }

    static MoveAnswer of(Moved moved, Texts texts) {
        return new MoveAnswer(moved.day().toString(), moved.stays(), warnings(moved.setAside(), texts));
    }

    static Stays of(Page<ResidentRow> rows, Paging paging) {
        return new Stays(rows.items().stream().map(StayAnswers::of).toList(), paging.page(), paging.size(),
                rows.total());
    }

    private static OneStay of(ResidentRow row) {
        return new OneStay(row.stay(), row.person(), row.familyName(), row.givenNames(), row.household(),
                row.facility(),
                row.unit(), row.place(), row.arrived().toString(), text(row.leaves()), text(row.careEnds()),
                row.sheltered());
    }

    static List<Warning> warnings(List<Objection> objections, Texts texts) {
        return objections.stream().map(o -> new Warning(o.key(), texts.text(o.key(), o.parameters().toArray())))
                .toList();
    }

    static String text(Object day) { return day == null ? null : day.toString(); }
}
