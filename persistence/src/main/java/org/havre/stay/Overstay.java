package org.havre.stay;

/** What an undue presence is counted as: of a protected person, of a rejected one, or of neither. */
public enum Overstay {
    PROTECTED, REJECTED, OTHER
}
