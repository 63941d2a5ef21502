package org.havre.orientation.service;

import java.io.Serializable;
import java.time.LocalDate;

/** An admission that was registered: the places it keeps, and until which day. */
public record Admitted(long orientation, String household, int people, LocalDate lastDay) implements Serializable {}
