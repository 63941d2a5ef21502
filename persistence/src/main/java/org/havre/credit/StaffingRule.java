package org.havre.credit;

/** What stands against a number of posts; the name is also the message key. */
public enum StaffingRule {
    NOT_POSSIBLE
}
