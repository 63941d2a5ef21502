package org.havre.credit;

/** What can stand against matching a row of a file to a facility; what only warns goes in once somebody has read it. */
public enum MatchRule {
    /** Neither its commitment is known, nor does it name a facility or an operator. */
    NOTHING_TO_MATCH("commitment", false), //
    NO_INSTALMENT_NEAR("amount", false), //
    /** The commitment is that of one facility, and the row names another. */
    OTHER_FACILITY("code", false), //
    NO_COMMITMENT("commitment", false), //
    NOT_PAID_FOR("code", false), //
    ROW_TWICE("request", false), //
    ROWS_DIFFER("request", false), //
    RECORDED_OTHERWISE("request", false), //
    CHOICE_GONE("code", false), //
    PROPOSED("amount", true), //
    SEVERAL("amount", true), //
    /** Another row of the file claims the same instalment. */
    SAME_INSTALMENT("amount", true), //
    OTHER_OPERATOR("operator", true), //
    COMMITMENT_PROPOSED("commitment", true), //
    OTHER_YEARS("commitment", true);

    private final String field;
    private final boolean warns;

    MatchRule(String field, boolean warns) {
        this.field = field;
        this.warns = warns;
    }

    String field() { return field; }

    boolean warns() { return warns; }
}
