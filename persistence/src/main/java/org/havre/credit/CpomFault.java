package org.havre.credit;

/** Why a multi-year contract cannot be recorded. */
public enum CpomFault {
    NUMBER_TAKEN, NO_FACILITY
}
