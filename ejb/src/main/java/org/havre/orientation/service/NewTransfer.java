package org.havre.orientation.service;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * OFII's decision that a household which is housed goes to another facility.
 *
 * @param household its reference
 */
public record NewTransfer(String number, String household, long facility, LocalDate decidedOn, LocalDate notifiedOn,
        LocalDate expectedOn) implements Serializable {}
