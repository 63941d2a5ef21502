package org.havre.statement.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.havre.shared.Objection;
import org.havre.shared.service.ImportedMonths;
import org.havre.statement.NotedFacility;
import org.havre.statement.Statements;
import org.havre.statement.TouchedMonths;

/** The closed months whose figures what this transaction records moves: those of which the next statement will tell. */
@Dependent
public class Touched implements ImportedMonths {
    private final EntityManager entities;
    private final Statements statements;
    private final KnownMonths known;

    @Inject public Touched(EntityManager entities, Statements statements, KnownMonths known) {
        this.entities = entities;
        this.statements = statements;
        this.known = known;
    }

    /** Before anything is recorded. */
    public void watch() { statements.note(); }

    /** Since it was {@link #watch watched}, of the facilities of the caller's scope; those of which no closed figure moves are left out. */
    public List<TouchedMonths> months() {
        entities.flush();
        return statements.noted().stream().map(this::moved).filter(touched -> !touched.months().isEmpty()).toList();
    }

    @Override public List<Objection> touched(Long operator) {
        return statements.imported(operator).stream().map(this::moved).filter(touched -> !touched.months().isEmpty())
                .map(TouchedMonths::warning).toList();
    }

    private TouchedMonths moved(NotedFacility noted) {
        var closed = noted.closed();
        var before = noted.at().minus(1, ChronoUnit.MICROS);
        var until = closed.window().orElseThrow().to();
        var borneOn = closed.borneOnBy(
                statements.recorded(closed.facility(), until, before, noted.at(), false).acts());
        if (borneOn.months().isEmpty()) return borneOn;
        var figures = known.of(closed.facility(), borneOn.window().orElseThrow(), List.of(before, noted.at()));
        return borneOn.moved(figures.get(before), figures.get(noted.at()));
    }
}
