package org.havre.stay.service;

import java.util.List;
import org.havre.access.TrailLine;
import org.havre.stay.FileMember;

/** A resident, and who looked at the file or changed it, the newest first. */
public record FileReaders(FileMember person, List<TrailLine> lines) {
    public FileReaders { lines = List.copyOf(lines); }
}
