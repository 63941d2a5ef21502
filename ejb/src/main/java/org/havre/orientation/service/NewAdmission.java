package org.havre.orientation.service;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * OFII's decision to send a household to a facility.
 *
 * @param household the reference of one that is known already; null where it is registered with its admission
 * @param members the people of a new household; empty where the household is known
 * @param proposed whether the household has still to take the offer
 */
public record NewAdmission(String number, long facility, LocalDate decidedOn, LocalDate notifiedOn,
        LocalDate expectedOn,
        String household, List<NewMember> members, boolean proposed) implements Serializable {

    public NewAdmission {
        members = List.copyOf(members);
    }
}
