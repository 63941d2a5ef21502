package org.havre.credit.service;

import java.io.Serializable;
import java.util.List;
import org.havre.credit.CreditFinding;
import org.havre.shared.Objection;

/**
 * An act that was recorded.
 *
 * @param capacity how many times the terms of the facility follow it from now on
 * @param doubts   what is odd in its duration: it is recorded as it was signed
 * @param raised   what the checks find now and did not find before, beside these doubts
 */
public record RecordedCreditAct(long id, int capacity, List<Objection> doubts, List<CreditFinding> raised)
        implements Serializable {}
