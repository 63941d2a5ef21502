package org.havre.credit;

/** Why money is asked back: a surplus, places that were not provided, or more paid than was granted. */
public enum RecoveryReason {
    RESULT, UNDER_ACTIVITY, OVERPAYMENT
}
