package org.havre.stay.service;

import java.time.LocalDate;
import java.util.List;
import org.havre.stay.AbsenceReason;

/**
 * People are away together.
 *
 * @param from   the first night away
 * @param back   the day of return; null where nobody knows
 * @param reason null where the absence is not justified
 */
public record NewAbsence(List<Long> stays, LocalDate from, LocalDate back, AbsenceReason reason, boolean evidence) {}
