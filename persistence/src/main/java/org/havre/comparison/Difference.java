package org.havre.comparison;

import java.io.Serializable;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One column of one centre: what OFII's file says more than Havre, in units (places, people, or tenths of a percent), the
 * shares of its causes and what they leave unexplained.
 *
 * @param ofii  null where the file says nothing
 * @param havre null where Havre says nothing
 */
public record Difference(OfiiColumn column, Integer ofii, Integer havre, Map<Cause, Integer> shares,
        int unexplained) implements Serializable {

    public Difference {
        var ordered = new EnumMap<Cause, Integer>(Cause.class);
        ordered.putAll(shares);
        shares = Collections.unmodifiableMap(ordered);
    }

    static Difference between(Centre centre, OfiiColumn column) {
        var ofii = centre.ofii() == null ? null : centre.ofii().of(column);
        var havre = centre.havre().of(column);
        var shares = new EnumMap<Cause, Integer>(Cause.class);
        int left = units(ofii, havre, centre);
        var alone = Stream.of(Cause.values()).filter(cause -> cause.speaksAlone(centre)).findFirst();
        for (var cause : alone.map(cause -> new Cause[]{cause}).orElseGet(Cause::values)) {
            if (left == 0) break;
            var share = cause.share(centre, column, left);
            if (share != 0) shares.put(cause, share);
            left -= share;
        }
        return new Difference(column, ofii, havre, shares, left);
    }

    /** An empty cell of a line that is there says nothing, and so nothing else. */
    private static int units(Integer ofii, Integer havre, Centre centre) {
        if (ofii == null && centre.ofii() != null) return 0;
        return (ofii == null ? 0 : ofii) - (havre == null ? 0 : havre);
    }

    /** How much OFII's file says more; less where it is negative. */
    public int units() {
        return explained() + unexplained;
    }

    public int explained() { return shares.values().stream().mapToInt(Integer::intValue).sum(); }

    /** Whether the two say the same, or one of them nothing that could differ. */
    public boolean isNone() {
        return shares.isEmpty() && unexplained == 0;
    }
}
