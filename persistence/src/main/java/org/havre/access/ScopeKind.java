package org.havre.access;

/** The parts of the network that a right may cover. */
public enum ScopeKind {
    FACILITY, DEPARTMENT, DIRECTORATE, REGION, OPERATOR, NATION
}
