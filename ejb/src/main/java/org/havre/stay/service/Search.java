package org.havre.stay.service;

import java.time.LocalDate;
import java.util.List;
import org.havre.stay.Applicant;
import org.havre.stay.PlaceSearch.Option;

/** A household that waits, and every unit of the region for a day of arrival, the best first. */
public record Search(List<Applicant> household, LocalDate arrival, List<Option> options) {}
