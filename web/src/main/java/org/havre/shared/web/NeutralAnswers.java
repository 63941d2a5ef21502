package org.havre.shared.web;

import jakarta.enterprise.inject.spi.CDI;

import org.havre.access.service.TellNeutrally;
import org.havre.access.service.TrailService;
import org.havre.shared.Objection;

/**
 * The only sentences that tell something of what is not the reader's: that somebody or something exists maybe elsewhere.
 * Whoever is told one stands on the trail.
 */
final class NeutralAnswers {
    private NeutralAnswers() {}

    /** After the transaction that was refused: this one is kept. */
    static void note(Problem problem) {
        problem.objections().stream().map(Objection::key).filter(TellNeutrally.EXCEPTIONS::contains).distinct()
                .forEach(sentence -> CDI.current().select(TrailService.class).get().answeredNeutrally(sentence));
    }
}
