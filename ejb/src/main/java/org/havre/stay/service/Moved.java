package org.havre.stay.service;

import java.time.LocalDate;
import java.util.List;
import org.havre.shared.Objection;

/** What a move has become: whose stays it changed, and what was set aside for it. */
public record Moved(LocalDate day, List<Long> stays, List<Objection> setAside) {}
