package org.havre.stay;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.havre.shared.Objection;

/**
 * Whether two files become one, and what comes together then.
 *
 * @param kept the file that goes on, the elder one
 * @param lines the stays and open ways of both that the caller sees, in the order of their days
 * @param apart whether somebody said that they are two people
 * @param byFacility whether a facility asks, not OFII
 */
public record MergeQuestion(FileSide kept, FileSide other, List<FileLine> lines, boolean apart, boolean byFacility,
        LocalDate today) implements Serializable {

    /** Everything that stands against it. */
    public List<Objection> objections() {
        return Stream.of(MergeRule.values()).flatMap(rule -> rule.objections(this)).toList();
    }

    /** What somebody has to choose between. */
    public List<MergeValue> disputed() {
        return Stream.of(MergeValue.values()).filter(value -> value.isDisputed(kept, other)).toList();
    }

    boolean numbersDiffer() {
        return kept.agdref() != null && other.agdref() != null && !kept.agdref().equals(other.agdref());
    }

    Stream<NightsTwice> twice() {
        return of(kept).filter(FileLine::isStay).flatMap(one -> of(other).filter(FileLine::isStay)
                .filter(two -> one.nights().overlaps(two.nights())).map(two -> new NightsTwice(one, two)));
    }

    /** Open ways of somebody who is there by the other file, or awaited by another way. */
    Stream<FileLine> awaited() {
        return lines.stream().filter(line -> !line.isStay()).filter(way -> lines.stream()
                .anyMatch(line -> line.person() != way.person()
                        && (line.isStay() ? line.isOpenOn(today) : line.id() != way.id())));
    }

    /** Whether one waits for a place, and the other has lived somewhere and left: the way is to be found first. */
    boolean waitsAnew() {
        return kept.waits() != other.waits() && !lines.isEmpty()
                && lines.stream().noneMatch(line -> line.isOpenOn(today));
    }

    /** The household of others that would be left without its head: that of the file whose household does not go on. */
    Stream<String> led() {
        return kept.household().equals(other.household())
                ? Stream.empty()
                : Stream.ofNullable((goesOn() == kept.person() ? other : kept).leads());
    }

    /** Whose household goes on: of who is or is awaited somewhere, or was last. */
    private long goesOn() {
        return lines.stream().max(Comparator
                .comparing((FileLine line) -> line.nights().end(), Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(line -> line.person() == kept.person())).map(FileLine::person).orElse(kept.person());
    }

    private Stream<FileLine> of(FileSide file) {
        return lines.stream().filter(line -> line.person() == file.person());
    }

    @Override public String toString() { return kept + " and " + other; }
}
