package org.havre.credit;

/** What a tariffed facility's result is put to (CASF R.314-51). */
public enum ResultDetail {
    INVESTMENT_RESERVE, NON_RENEWABLE_CHARGES, DEFICIT_RESERVE, WORKING_CAPITAL_RESERVE, DEPRECIATION_RESERVE,
    CARRIED_FORWARD, OTHER
}
