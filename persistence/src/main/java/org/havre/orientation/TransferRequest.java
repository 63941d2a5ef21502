package org.havre.orientation;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.havre.shared.Objection;

/**
 * A household that is housed and that OFII sends to another facility (CESEDA L.552-9).
 *
 * @param way what stands against an admission stands against a transfer, except that the household is housed
 * @param from where its members are present, as far as the caller may see
 */
public record TransferRequest(AdmissionRequest way, Set<Long> from, long to) {

    public TransferRequest {
        from = Set.copyOf(from);
    }

    /** Everything that stands against it. */
    public List<Objection> objections() {
        var ofTheWay = way.objections().stream().filter(rule -> rule != AdmissionRule.ALREADY_HOUSED)
                .map(rule -> rule.against(way));
        var ofTheTransfer = Arrays.stream(TransferRule.values()).filter(rule -> rule.appliesTo(this))
                .map(TransferRule::objection);
        return Stream.concat(ofTheTransfer, ofTheWay).toList();
    }
}
