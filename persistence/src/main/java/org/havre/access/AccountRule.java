package org.havre.access;

/** What else stands against what is asked of accounts; the name is also the message key. */
public enum AccountRule {
    LOGIN_TAKEN, LOGIN_FORM, NAME_MISSING, YOUR_OWN, //
    UNKNOWN_PLACE, NO_PLACE, RIGHT_OVERLAPS, //
    LINK_OVER, WRONG_PASSWORD, WRONG_CODE, //
    TOKEN_NAME, TOKEN_DAYS, EXPORTS_WAIT, EXPORT_NOT_YOURS, //
    EMAIL_FORM, SIRET_FORM
}
