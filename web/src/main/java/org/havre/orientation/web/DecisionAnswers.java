package org.havre.orientation.web;

import java.util.List;
import org.havre.orientation.DecisionRow;
import org.havre.orientation.service.NewMember;
import org.havre.resident.BirthDateText;
import org.havre.resident.HouseholdRole;
import org.havre.resident.Procedure;
import org.havre.resident.Sex;
import org.havre.shared.Page;
import org.havre.shared.web.Paging;
import org.havre.shared.web.Wanted;

/** What is said of decisions to other programs, and what they say: dates as ISO texts, facilities by their DNA code. */
public final class DecisionAnswers {
    private DecisionAnswers() {}

    public record DecisionPage(List<OneDecision> items, int page, int size, long total) {}

    /** @param transcription null where OFII registered it */
    public record OneDecision(long id, String number, String nature, String household, int people, String facility,
            String decidedOn, String until, String orientation, boolean annulled, String transcription,
            boolean paper) {}

    /** @param household the reference of one that is known; its people where it is not
     *  @param proposed whether the household has still to take the offer */
    public record Admission(String number, String facility, String decidedOn, String notifiedOn, String expectedOn,
            String household, List<Member> members, Boolean proposed) {}

    /** @param born as much of the date as is known: 1990, 05/1990 or 1990-05-12 */
    public record Member(String role, String familyName, String givenNames, String sex, String born,
            String nationality, String agdref, String procedure, Boolean stepFree, Boolean groundFloor) {

        public NewMember typed() {
            return new NewMember(Wanted.constant(role, HouseholdRole.class, "role"),
                    Wanted.text(familyName, "familyName"), givenNames == null ? "" : givenNames.strip(),
                    Wanted.constant(sex, Sex.class, "sex"),
                    BirthDateText.read(Wanted.text(born, "born"))
                            .orElseThrow(() -> Wanted.unreadable("input.birth", "born")),
                    nationality, agdref, null,
                    procedure == null ? null : Wanted.constant(procedure, Procedure.class, "procedure"),
                    Boolean.TRUE.equals(stepFree), Boolean.TRUE.equals(groundFloor));
        }

        @Override public String toString() {
            return "a member";
        }
    }

    /** @param person one of the household; null for all of them */
    public record Exit(String number, Long household, Long person, String decidedOn, String notifiedOn,
            String endOfCare, String reason) {}

    /** @param arrivedOn since when a household that was sheltered has been there; null where it has yet to come */
    public record AdmissionAnswer(long orientation, String household, int people, String lastDay, String arrivedOn) {}

    public record ExitAnswer(long decision) {}

    public record Confirmed(long decision) {}

    public record Because(String because) {}

    public record Transcribed(long decision, String transcription) {}

    static DecisionPage of(Page<DecisionRow> rows, Paging paging) {
        return new DecisionPage(rows.items().stream().map(DecisionAnswers::of).toList(), paging.page(), paging.size(),
                rows.total());
    }

    private static OneDecision of(DecisionRow row) {
        return new OneDecision(row.id(), row.number(), row.nature().name(), row.household(), row.people(),
                row.facility(), row.decidedOn().toString(), text(row.until()),
                text(row.orientation()), row.annulled(), text(row.transcription()), row.paper());
    }

    static String text(Object value) { return value == null ? null : value.toString(); }
}
