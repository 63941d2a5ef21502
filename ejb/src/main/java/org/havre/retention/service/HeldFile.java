package org.havre.retention.service;

import java.util.Optional;
import org.havre.retention.FileHold;
import org.havre.retention.Retention;
import org.havre.stay.FileMember;

/** A file with what keeps it. */
public record HeldFile(FileMember person, Retention retention, Optional<FileHold> hold) {
    @Override public String toString() { return "file"; }
}
