package org.havre.stay.service;

import java.time.LocalDate;
import java.util.List;
import org.havre.stay.Fit;
import org.havre.stay.Housemate;

/** A household as it sleeps on a day, and where in the facility it could sleep instead. */
public record MovePlan(long facility, LocalDate day, List<Housemate> housemates, List<Fit> choices) {}
