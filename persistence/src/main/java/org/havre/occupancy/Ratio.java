package org.havre.occupancy;

import java.util.List;
import java.util.Optional;
import org.havre.shared.Rate;

/** A rate as people read it, who may ask which figures it divides: sums, and never rates. */
public enum Ratio {
    NET("occupancy.net", Figure.USABLE, Figure.OCCUPIED), GROSS("occupancy.gross", Figure.OPENED, Figure.OCCUPIED), //
    UNAVAILABLE_RATE("occupancy.unavailable.rate", Figure.OPENED, Figure.UNAVAILABLE), //
    OVERSTAY_RATE("occupancy.overstay.rate", Figure.AUTHORISED, Figure.OVERSTAY_PROTECTED, Figure.OVERSTAY_REJECTED,
            Figure.OVERSTAY_OTHER);

    private final String key;
    private final List<Figure> parts;
    private final Figure whole;

    Ratio(String key, Figure whole, Figure... parts) {
        this.key = key;
        this.whole = whole;
        this.parts = List.of(parts);
    }

    /** Of the words that name it; its formula stands under {@code .formula}. */
    public String key() { return key; }

    /** What it counts, added up. */
    public List<Figure> parts() { return parts; }

    /** What it is divided by. */
    public Figure whole() { return whole; }

    /** Whether it is known of all places together only. */
    public boolean isOfAllPlaces() {
        return whole.isOfAllPlaces();
    }

    public Optional<Rate> of(Figures figures) {
        return Rate.of(parts.stream().mapToLong(part -> part.of(figures)).sum(), whole.of(figures));
    }
}
