package org.havre.stay.service;

import java.util.List;
import org.havre.stay.FileMember;
import org.havre.stay.Revision;

/** A person, and everything that was ever recorded of the stays in the caller's scope. */
public record ResidentPast(FileMember person, List<Revision> revisions) {}
