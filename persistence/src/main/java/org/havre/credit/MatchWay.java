package org.havre.credit;

/** By what a payment of a file was matched to its facility; the first that answers, in this order. */
public enum MatchWay {
    /** It is recorded already. */
    RECORDED, //
    /** Its commitment is that of one facility. */
    COMMITMENT, //
    /** Its commitment has paid one facility alone until now. */
    EARLIER_PAYMENTS, //
    /** The row itself names the facility by its code. */
    CODE, //
    /** Its operator has one facility of which an instalment of this amount is due near this day: a proposal. */
    INSTALMENT, //
    /** Several would do: somebody must choose. */
    SEVERAL, //
    NONE;

    /** Whether nobody need confirm it. */
    public boolean isSure() { return compareTo(INSTALMENT) < 0; }
}
