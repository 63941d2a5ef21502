package org.havre.retention.service;

import java.time.LocalDate;
import java.util.List;
import org.havre.access.Role;
import org.havre.retention.ExtractSection;
import org.havre.retention.Retention;

/**
 * What is told to a person of themselves.
 *
 * @param scope what the reader covers; null for the nation, where nothing is left out
 */
public record PersonExtract(List<ExtractSection> sections, Retention retention, LocalDate day, String scope, Role by) {
    @Override public String toString() { return "extract"; }
}
