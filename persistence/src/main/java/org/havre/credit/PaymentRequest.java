package org.havre.credit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.havre.shared.Objection;

/**
 * A payment that is to be recorded, with what is known of its facility's year.
 *
 * @param committed what is committed under its number; null where no commitment of that number is known
 * @param onOthers  whether that commitment is another facility's, or another operator's
 * @param drawn     what is paid of it already, in all years
 * @param again     whether its request is recorded on its commitment already
 * @param accepted  the keys of the warnings that have been read
 */
public record PaymentRequest(CreditYear whose, Programme programme, Euros amount, LocalDate paidOn, String commitment,
        String request, String label, Euros committed, boolean onOthers, Euros drawn, boolean again, LocalDate today,
        Set<String> accepted) {

    public PaymentRequest {
        accepted = Set.copyOf(accepted);
    }

    /** Everything that stands against it; the warnings that were read are left out. */
    public List<Objection> objections() {
        return PaymentRule.against(this);
    }

    /** What was paid of this amount on this day by another request. */
    Optional<PaymentRow> alike() {
        return whose.payments().stream().filter(each -> each.amount().equals(amount) && each.paidOn().equals(paidOn))
                .findFirst();
    }

    /** The agreement that holds on the day of the payment. */
    boolean isCovered() {
        return whose.acts().stream().anyMatch(act -> act.nature().carriesMoney() && act.days().covers(paidOn));
    }
}
