package org.havre.stay.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.havre.orientation.CareEnd;
import org.havre.shared.Page;
import org.havre.shared.web.Paging;
import org.havre.stay.EvictionCounters;
import org.havre.stay.OverstayCount;
import org.havre.stay.OverstayLimits;
import org.havre.stay.Overstayer;
import org.havre.stay.ProceedingRow;

/** What is said of the end of care to other programs, and what they say: dates as ISO texts. */
public final class CareAnswers {
    private CareAnswers() {}

    public record Said(Long person, String body, String outcome, String decidedOn, String readOn, String notifiedOn,
            String appealEndsOn) {}

    /** @param endOfCareOn a proposal, which OFII's decision alone fixes; null where {@code missing} names a day to ask for */
    public record Proposal(String endOfCareOn, String basis, Boolean toConfirm, String missing) {}

    public record Grant(String number, String nature, Long household, Long person, String requestedOn, String decidedOn,
            String notifiedOn, String until) {}

    public record ConditionsEnd(String number, String nature, Long household, Long person, String announcedOn,
            String decidedOn, String notifiedOn, String ground, Boolean exceptional, Boolean weighed,
            List<String> accept) {}

    public record Annulment(String number, Long decision, String decidedOn, String notifiedOn, String because) {}

    public record Decided(long decision, String number) {}

    public record Overstayers(List<OneOverstayer> items, int page, int size, long total) {}

    /** Names are left out for those who may not see them. */
    public record OneOverstayer(long person, long stay, long householdId, String household, String familyName,
            String givenNames, String facility, String authorisedUntil, String category, long days, String next,
            String proceeding) {}

    /** @param passed the limits that are passed */
    public record FacilityOverstay(String facility, String kind, long capacity, long overstayProtected,
            long overstayRejected, long overstayOther, Set<OverstayLimits.Passed> passed) {}

    public record Notice(Long household, String notifiedOn, String leaveBy, Boolean permit, String returning,
            List<String> accept) {}

    public record Application(String appliedOn, String finalOn, Boolean breach) {}

    public record Step(String state, String day) {}

    public record OneProceeding(long id, String state, String givenBy, String notifiedOn, String leaveBy,
            String appliedOn, String ruledOn, String executedOn, String closedOn) {}

    public record Opened(long proceeding) {}

    public record Counters(String month, List<Counted> items) {}

    public record Counted(String department, long leftWithoutMeasure, long notices, long applications, long executed) {}

    static Proposal of(CareEnd end) {
        if (end instanceof CareEnd.Proposed proposed)
            return new Proposal(proposed.on().toString(), proposed.basis().name(), proposed.isToConfirm(), null);
        return new Proposal(null, null, null, end instanceof CareEnd.Unknown unknown ? unknown.missing().name() : null);
    }

    static Overstayers of(Page<Overstayer> rows, Paging paging, LocalDate on) {
        return new Overstayers(rows.items().stream().map(row -> of(row, on)).toList(), paging.page(), paging.size(),
                rows.total());
    }

    private static OneOverstayer of(Overstayer row, LocalDate on) {
        return new OneOverstayer(row.person(), row.stay(), row.householdId(), row.household(), row.familyName(),
                row.givenNames(), row.facility(), row.until().toString(), row.category().name(), row.days(on),
                row.next(on).name(), row.proceeding() == null ? null : row.proceeding().name());
    }

    static FacilityOverstay of(OverstayCount count, OverstayLimits limits) {
        return new FacilityOverstay(count.facility(), count.kind().name(), count.capacity(), count.ofProtected(),
                count.ofRejected(), count.others(), count.passed(limits));
    }

    static OneProceeding of(ProceedingRow row) {
        return new OneProceeding(row.id(), row.state().name(), row.givenBy().name(), StayAnswers.text(row.notifiedOn()),
                StayAnswers.text(row.leaveBy()), StayAnswers.text(row.appliedOn()), StayAnswers.text(row.ruledOn()),
                StayAnswers.text(row.executedOn()), StayAnswers.text(row.closedOn()));
    }

    static Counted of(EvictionCounters row) {
        return new Counted(row.department(), row.leftAlone(), row.notices(), row.applications(), row.executed());
    }
}
