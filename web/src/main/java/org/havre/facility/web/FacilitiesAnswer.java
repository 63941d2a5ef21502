package org.havre.facility.web;

import java.util.List;

/** A page of facilities; pages count from 0, {@code total} is of all pages. */
public record FacilitiesAnswer(List<FacilityAnswer> items, int page, int size, long total) {}
