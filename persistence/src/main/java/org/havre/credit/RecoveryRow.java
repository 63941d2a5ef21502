package org.havre.credit;

import java.io.Serializable;
import java.time.LocalDate;

/** An order of recovery (« titre de perception ») as lists show it. */
public record RecoveryRow(long id, int year, String number, Euros amount, LocalDate issuedOn, RecoveryReason reason)
        implements
        Serializable {}
