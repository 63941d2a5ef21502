package org.havre.stay;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.havre.facility.FacilityKind;
import org.havre.resident.Procedure;
import org.havre.shared.Objection;

/** Some of those who are expected have come on a day, to a facility that is of some kind on that day. */
public record ArrivalRequest(Offer offer, List<Expected> expected, Set<Long> coming, FacilityKind kind, LocalDate day,
        LocalDate today) {

    public ArrivalRequest {
        expected = List.copyOf(expected);
        coming = Set.copyOf(coming);
    }

    /** Everything that stands against it. */
    public List<Objection> objections() {
        return Arrays.stream(ArrivalRule.values()).filter(rule -> rule.appliesTo(this))
                .map(rule -> rule.against(this)).toList();
    }

    /** Those who come, of those who are expected. */
    public List<Guest> guests() {
        return comers().map(Expected::guest).toList();
    }

    /** Whether nobody is left on the way once these are here. */
    public boolean isComplete() {
        return expected.stream().allMatch(e -> e.hasArrived() || comes(e));
    }

    Stream<Expected> comers() { return expected.stream().filter(this::comes); }

    boolean comes(Expected somebody) { return coming.contains(somebody.guest().person()); }

    boolean isAnyDublin() { return comers().anyMatch(somebody -> somebody.procedure() == Procedure.DUBLIN); }

    /** Whether somebody comes whom the decision does not name. */
    boolean isAnyStranger() {
        return comers().count() < coming.size();
    }

    boolean areMinorsAlone() {
        return comers().findAny().isPresent() && expected.stream().filter(e -> e.hasArrived() || comes(e))
                .noneMatch(somebody -> somebody.guest().isAdultOn(day));
    }

    /** Those who come and stay elsewhere, by a decision that brings them here. */
    public Set<Long> transferred() {
        return comers().filter(somebody -> somebody.elsewhere() != null && somebody.elsewhere().byTransfer())
                .map(somebody -> somebody.guest().person()).collect(Collectors.toSet());
    }

    /** Where one of those who come is present already, by a transfer or not; null where nobody is. */
    Expected.Elsewhere elsewhere(boolean byTransfer) {
        return comers().map(Expected::elsewhere).filter(found -> found != null && found.byTransfer() == byTransfer)
                .max(Comparator.comparing(found -> found.nights().start())).orElse(null);
    }

    /** Whether the stay that a transfer is to end began only after the arrival. */
    boolean isBeforeLeaving() {
        return elsewhere(true) != null && day.isBefore(elsewhere(true).nights().start());
    }
}
