package org.havre.demo.service;

import java.util.List;
import java.util.function.LongSupplier;

/** One throw of the dice: a park and the households that lived in it, which may or may not be plausible. */
final class Draw {
    final Ledger ledger;
    final Span span;
    final List<Structure> structures;
    final List<Long> directorates;
    final List<Home> homes;
    final Figures figures;
    final boolean staged;

    /** The park of a plan, with what waits for whoever signs in first. */
    static Draw staged(ParkPlan plan, Span span, long seed, LongSupplier numbers) {
        return new Draw(plan, span, seed, new Park(new Ledger(numbers), span), true);
    }

    /** @param park one that may already have built another part of the same plan */
    static Draw plain(ParkPlan plan, Span span, long seed, Park park) {
        return new Draw(plan, span, seed, park, false);
    }

    private Draw(ParkPlan plan, Span span, long seed, Park park, boolean staged) {
        this.span = span;
        this.staged = staged;
        ledger = park.ledger();
        structures = park.built(plan);
        directorates = List.copyOf(park.directorates());
        var outages = new Outages(ledger, span);
        var network = new Network(span, seed, outages);
        var scenes = new Scenes(span.today(), outages, structures);
        if (staged) scenes.staged();
        homes = network.run(structures);
        if (staged) scenes.played(network);
        figures = Figures.of(homes, span.today());
    }
}
