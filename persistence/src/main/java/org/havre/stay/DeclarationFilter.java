package org.havre.stay;

/** Which of what is to be told a list shows; null leaves out. {@code facility} is a code. */
public record DeclarationFilter(Recipient recipient, DeclarationKind kind, String facility) {

    public DeclarationFilter {
        facility = facility == null || facility.isBlank() ? null : facility;
    }
}
