package org.havre.credit.service;

import java.time.LocalDate;
import java.util.Set;
import org.havre.credit.Euros;
import org.havre.shared.service.Accepting;

/**
 * A payment as it is told; its programme is that of the facility's kind.
 *
 * @param label    null where there is none
 * @param accepted the keys of the warnings that have been read
 */
public record NewPayment(long facility, int year, Euros amount, LocalDate paidOn, String commitment, String request,
        String label, Set<String> accepted) implements Accepting {

    public NewPayment {
        accepted = Set.copyOf(accepted);
        commitment = commitment == null ? "" : commitment.replaceAll("\\s", "");
        request = request == null ? "" : request.replaceAll("\\s", "");
    }
}
