package org.havre.credit;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.time.YearMonth;
import java.util.List;

/**
 * An envelope of a region beside the grants that it has to hold: the limit of CADA grants (« dotation régionale
 * limitative », R51), the subsidies, or the one of CPH on another programme; nothing is summed across them.
 *
 * @param name   which of them
 * @param credit null while it is not notified
 */
public record EnvelopeFacts(String region, int year, boolean closed, String name, Euros credit, List<GrantLine> grants)
        implements
        CreditFacts {
    public EnvelopeFacts {
        requireNonNull(region, "region");
        requireNonNull(name, "name");
        grants = List.copyOf(grants);
    }

    /** A grant, by the number of its act. */
    public record GrantLine(long facility, String act, Euros amount) implements Serializable {}

    @Override public Long facility() { return null; }

    @Override public YearMonth month() { return null; }

    public Euros granted() { return Euros.sum(grants.stream().map(GrantLine::amount).toList()); }

    List<Difference> above(DifferenceType type) {
        if (credit == null || !granted().exceeds(credit)) return List.of();
        return List.of(difference(type, name, grants.size(), granted().minus(credit),
                grants.stream().map(grant -> new Trace(TraceKind.GRANT, grant.act())).toList()));
    }
}
