package org.havre.stay.service;

import java.time.LocalDate;
import java.util.List;

/** A household that was registered and waits for a place: its reference, and its people by number. */
public record RegisteredHousehold(String household, List<Long> people, String directorate, LocalDate since) {}
