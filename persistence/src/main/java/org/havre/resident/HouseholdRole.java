package org.havre.resident;

/** A person's part in a household; one head each. */
public enum HouseholdRole {
    HEAD, SPOUSE, CHILD, OTHER
}
