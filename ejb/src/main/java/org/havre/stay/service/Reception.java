package org.havre.stay.service;

import java.time.LocalDate;
import java.util.List;
import org.havre.stay.ExpectedHousehold;
import org.havre.stay.ExpectedMember;
import org.havre.stay.Fit;

/** What is known of an expected household when it stands at the door on a day, and where it could sleep. */
public record Reception(ExpectedHousehold household, List<ExpectedMember> members, LocalDate day, List<Fit> choices) {}
