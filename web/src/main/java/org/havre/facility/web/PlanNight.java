package org.havre.facility.web;

import java.io.Serializable;

/** A night as the head of its column says it: in full for who listens, and in short under its weekday's letter. */
public record PlanNight(String told, String initial, int day, String look, boolean today) implements Serializable {}
