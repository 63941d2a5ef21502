package org.havre.facility;

/**
 * By what some places are counted apart: reached without a step, kept for LGBT people (label), or specialised for women who
 * were victims of violence and for victims of trafficking (FVV/TEH). The last two say something of whoever is placed there:
 * they are told to those alone who may see what is sensitive, and never of a person.
 */
public enum PlaceAttribute {
    STEP_FREE, LGBT, FVV_TEH;

    public boolean isSensitive() {
        return this != STEP_FREE;
    }
}
