package org.havre.facility;

/** Whom a unit takes: anybody, men, women, or families only. */
public enum UnitPublic {
    ANY, MEN, WOMEN, FAMILY
}
