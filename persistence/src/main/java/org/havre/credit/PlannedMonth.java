package org.havre.credit;

import java.io.Serializable;
import java.time.YearMonth;

/**
 * A month of a year that is planned.
 *
 * @param rest    what the days of it that are left will cost
 * @param known   paid and to come up to its end
 * @param planned the same with what is only thought of
 */
public record PlannedMonth(YearMonth month, Euros paid, Euros rest, Euros known, Euros planned)
        implements
        Serializable {}
