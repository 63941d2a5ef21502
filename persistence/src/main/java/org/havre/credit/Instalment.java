package org.havre.credit;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * What is to be paid on a day.
 *
 * @param provisional whether it is a twelfth of last year's grant, paid before the order
 */
public record Instalment(LocalDate dueOn, Euros amount, boolean provisional) implements Serializable {}
