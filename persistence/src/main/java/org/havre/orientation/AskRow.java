package org.havre.orientation;

import java.io.Serializable;
import java.time.LocalDate;

/** A facility's request for a transfer in a list; {@code because} is null while OFII has not answered. */
public record AskRow(long id, long household, String reference, String familyName, String givenNames, String facility,
        TransferGround ground, LocalDate askedOn, AskState state, LocalDate answeredOn, String because)
        implements Serializable {

    public boolean isOpen() {
        return state == AskState.ASKED;
    }

    @Override public String toString() {
        return "request " + id;
    }
}
