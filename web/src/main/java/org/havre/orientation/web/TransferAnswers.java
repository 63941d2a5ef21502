package org.havre.orientation.web;

import java.util.List;
import org.havre.orientation.AskRow;
import org.havre.orientation.TransferRow;
import org.havre.orientation.service.Admitted;
import org.havre.shared.Page;
import org.havre.shared.web.Paging;

/** What is said of transfers to other programs, and what they say: dates as ISO texts. */
public final class TransferAnswers {
    private TransferAnswers() {}

    public record Transfers(List<OneTransfer> items, int page, int size, long total) {}

    /** @param side IN, OUT or INSIDE, seen from the caller's scope
     *  @param inTransit how many have left and not arrived, for {@code nights} at the most */
    public record OneTransfer(long orientation, String side, String decision, String household, String from, String to,
            String decidedOn, String expectedOn, String lastDay, String state, int people, int arrived, int leftBehind,
            int inTransit, int nights) {}

    /** @param household its reference
     *  @param facility the number of where to */
    public record Transfer(String number, String household, Long facility, String decidedOn, String notifiedOn,
            String expectedOn) {}

    public record Registered(long orientation, String household, int people, String lastDay) {}

    /** @param ground VULNERABILITY or HOUSE_RULES */
    public record Ask(String household, String ground) {}

    /** @param answer GRANTED or REFUSED */
    public record AskAnswer(String answer, String because) {}

    public record OneAsk(long id, String household, String facility, String ground, String askedOn, String state,
            String answeredOn, String because) {}

    static Transfers of(Page<TransferRow> rows, Paging paging) {
        return new Transfers(rows.items().stream().map(TransferAnswers::of).toList(), paging.page(), paging.size(),
                rows.total());
    }

    private static OneTransfer of(TransferRow row) {
        return new OneTransfer(row.orientation(), row.side().name(), row.decision(), row.household(), row.from(),
                row.to(),
                row.decidedOn().toString(), row.expectedOn().toString(), row.lastDay().toString(), row.state().name(),
                row.people(), row.arrived(), row.leftBehind(), row.inTransit(), row.nights());
    }

    static Registered of(Admitted registered) {
        return new Registered(registered.orientation(), registered.household(), registered.people(),
                registered.lastDay().toString());
    }

    static OneAsk of(AskRow row) {
        return new OneAsk(row.id(), row.reference(), row.facility(), row.ground().name(), row.askedOn().toString(),
                row.state().name(), row.answeredOn() == null ? null : row.answeredOn().toString(), row.because());
    }
}
