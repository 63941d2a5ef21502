package org.havre.stay.service;

import java.time.LocalDate;
import java.util.List;
import org.havre.shared.Objection;

/** A household that was taken in: its reference, its stays, and what was set aside for its beds. */
public record ShelteredHousehold(String household, LocalDate day, List<Long> stays, List<Objection> setAside) {}
