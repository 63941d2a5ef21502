package org.havre.orientation.service;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Set;
import org.havre.orientation.ConditionsGround;
import org.havre.orientation.DecisionNature;

/** Reception conditions that OFII withdraws or refuses; {@code accepted} are the keys of the warnings that were read. */
public record NewConditionsEnd(String number, DecisionNature nature, long household, Long person,
        LocalDate announcedOn, LocalDate signedOn, LocalDate notifiedOn, ConditionsGround ground, boolean exceptional,
        boolean weighed, Set<String> accepted) implements Serializable {}
