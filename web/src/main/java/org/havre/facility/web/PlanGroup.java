package org.havre.facility.web;

import java.io.Serializable;
import java.util.List;

/** The lines of the plan under one heading: a unit's name with its size, and what is told about it. */
public record PlanGroup(String name, String size, String about, List<PlanLine> lines) implements Serializable {}
