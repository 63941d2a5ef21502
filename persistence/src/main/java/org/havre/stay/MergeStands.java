package org.havre.stay;

/** Why two files that became one stay so: nobody knows to which of two people belongs what came later. */
public enum MergeStands {
    LATER_MERGE, LATER_STAY, LATER_HOUSEHOLD
}
