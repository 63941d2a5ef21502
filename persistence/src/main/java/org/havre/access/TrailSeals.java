package org.havre.access;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

import org.havre.shared.Columns;

/** The chain that holds the lines of the trail together. */
@Dependent
public class TrailSeals {
    /** Told of every trail; all else is a fault. */
    private static final Set<String> STANDING = Set.of("SEALED", "TAIL");

    private final EntityManager rows;

    @Inject public TrailSeals(EntityManager rows) { this.rows = rows; }

    /** Seals what may be sealed by now, in a transaction of its own; answers how many lines. */
    public int seal() {
        return (Integer) rows.createNativeQuery("select seal_trail()", Integer.class).getSingleResult();
    }

    /** Looks at every line, seal and anchor; for an auditor. */
    public TrailCheck verified(TrailKey key, TrailWitness witness) {
        var found = tuples("select * from verify_trail()");
        var findings = new ArrayList<TrailFinding>();
        found.stream().filter(row -> !STANDING.contains(row.get("finding", String.class)))
                .forEach(row -> findings.add(new TrailFinding(TrailFault.valueOf(row.get("finding", String.class)),
                        row.get("seal", Long.class), row.get("line", Long.class), row.get("lines", Long.class))));
        tuples("select * from trail_anchors()").stream()
                .filter(row -> !key.signed(anchor(row), row.get("signature", byte[].class)))
                .forEach(row -> findings.add(new TrailFinding(TrailFault.FORGED_ANCHOR, row.get("number", Long.class),
                        null, row.get("lines", Long.class))));
        witness.known().filter(head -> !holds(head)).ifPresent(
                head -> findings.add(new TrailFinding(TrailFault.REWRITTEN, head.number(), null, 0)));
        var sealed = standing(found, "SEALED");
        var tail = standing(found, "TAIL");
        return new TrailCheck(findings, sealed.get("seal", Long.class), head().map(TrailHead::seal).orElse(""),
                sealed.get("lines", Long.class),
                tail.get("lines", Long.class), tail.get("since", Instant.class));
    }

    private static Tuple standing(List<Tuple> found, String what) {
        return found.stream().filter(row -> what.equals(row.get("finding", String.class))).findFirst().orElseThrow();
    }

    /** Empty before the first seal. */
    public Optional<TrailHead> head() {
        return tuples("select * from trail_head()").stream().findFirst().map(row -> new TrailHead(
                row.get("number", Long.class), HexFormat.of().formatHex(row.get("seal", byte[].class))));
    }

    /** Whether a seal that is known from before is still in the chain, or lies in a month that was dropped. */
    public boolean holds(TrailHead known) {
        return (Boolean) rows.createNativeQuery("select holds_trail_seal(:number, :seal)", Boolean.class)
                .setParameter("number", known.number()).setParameter("seal", HexFormat.of().parseHex(known.seal()))
                .getSingleResult();
    }

    /** The months to come can be written in. */
    public void keepMonths() {
        rows.createNativeQuery("select keep_trail_months()", String.class).getSingleResult();
    }

    /** The oldest month whose time is over, as it would be kept. */
    public Optional<TrailAnchor> due() {
        return tuples("select * from trail_month_to_drop()").stream().map(TrailSeals::anchor).findFirst();
    }

    public void drop(TrailAnchor due, byte[] signature) {
        rows.createNativeQuery("select drop_trail_month(:month, :signature)", String.class)
                .setParameter("month", due.month()).setParameter("signature", signature).getSingleResult();
    }

    private static TrailAnchor anchor(Tuple row) {
        return new TrailAnchor(Columns.day(row, "month"), row.get("number", Long.class),
                HexFormat.of().formatHex(row.get("seal", byte[].class)), row.get("lines", Long.class));
    }

    @SuppressWarnings("unchecked") private List<Tuple> tuples(String query) {
        return rows.createNativeQuery(query, Tuple.class).getResultList();
    }
}
