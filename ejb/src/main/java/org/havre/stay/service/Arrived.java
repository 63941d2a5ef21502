package org.havre.stay.service;

import java.time.LocalDate;
import java.util.List;
import org.havre.shared.Objection;

/** What an arrival has become: its stays, what was set aside for it, and how many are still on the way. */
public record Arrived(long orientation, LocalDate day, List<Long> stays, List<Objection> setAside, int stillExpected) {}
