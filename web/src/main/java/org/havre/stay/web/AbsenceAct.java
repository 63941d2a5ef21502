package org.havre.stay.web;

/** What can be done about an absence, from the list of those who are away. */
public enum AbsenceAct {
    TELL, BACK, REVISE, CANCEL
}
