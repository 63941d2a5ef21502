package org.havre.credit.service;

import org.havre.credit.EnvelopeLevel;
import org.havre.credit.Euros;
import org.havre.credit.Programme;

/**
 * An envelope as it is told.
 *
 * @param name of a unit; null or empty of all others
 */
public record NewEnvelope(Programme programme, String region, int year, EnvelopeLevel level, String name, Euros ae,
        Euros cp) {}
