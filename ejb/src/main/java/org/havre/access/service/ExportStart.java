package org.havre.access.service;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;

/** Has a file made as soon as the transaction that noted it is over: before, nobody else sees it. */
@Dependent
public class ExportStart {
    private final ExportMaker maker;

    @Inject public ExportStart(ExportMaker maker) { this.maker = maker; }

    void noted(@Observes(during = TransactionPhase.AFTER_SUCCESS) ExportErrand errand) { maker.start(errand); }
}
