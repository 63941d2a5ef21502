package org.havre.stay;

/** What a stay rests on: OFII's decision, a birth in a present household, or a sheltering that is owed a decision. */
public enum EntryKind {
    DECISION, BIRTH, SHELTERING
}
