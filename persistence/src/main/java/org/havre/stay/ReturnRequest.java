package org.havre.stay;

/** Whether somebody has asked for help to go back, and what became of it. */
public enum ReturnRequest {
    NONE, MADE, REFUSED
}
