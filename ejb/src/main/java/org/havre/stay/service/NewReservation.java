package org.havre.stay.service;

import java.time.LocalDate;
import java.util.List;
import org.havre.stay.BedWish;

/** Beds to keep for people on the way, from a night to the last one of their offer; they replace what was kept before. */
public record NewReservation(long orientation, LocalDate from, List<BedWish> beds) {}
