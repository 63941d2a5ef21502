package org.havre.stay;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.havre.shared.Objection;

/**
 * People part from their household, to found one or to join another, or another one becomes its head.
 *
 * @param kind    SPLIT, JOIN or HEAD
 * @param members those who belong to the household on the day
 * @param leaving those of them who part from it; nobody where only the head changes
 * @param heads   those who are named as heads, of what parts and of what remains; a head who is not named and does not
 *                leave remains one
 * @param host    those who belong to the household that is joined; nobody otherwise
 */
public record HouseholdRequest(ChangeKind kind, List<Kin> members, Set<Long> leaving, Set<Long> heads, List<Kin> host,
        LocalDate day, LocalDate today) {
    public HouseholdRequest {
        members = List.copyOf(members);
        leaving = Set.copyOf(leaving);
        heads = Set.copyOf(heads);
        host = List.copyOf(host);
    }

    /** Everything that stands against it. */
    public List<Objection> objections() {
        return Arrays.stream(HouseholdRule.values()).filter(rule -> rule.appliesTo(this))
                .map(rule -> rule.against(this))
                .toList();
    }

    public List<Kin> parting() { return members.stream().filter(kin -> leaving.contains(kin.person())).toList(); }

    public List<Kin> remaining() { return members.stream().filter(kin -> !leaving.contains(kin.person())).toList(); }

    /** Who would be head of what parts; one, where it is in order. */
    public List<Kin> headsOfParting() {
        return named(parting());
    }

    /** Who would be head of what remains: those who are named, else the one who is it already. */
    public List<Kin> headsOfRemaining() {
        var named = named(remaining());
        return named.isEmpty() ? remaining().stream().filter(Kin::isHead).toList() : named;
    }

    private List<Kin> named(List<Kin> of) { return of.stream().filter(kin -> heads.contains(kin.person())).toList(); }

    boolean isJoining() { return kind == ChangeKind.JOIN; }

    boolean isParting() { return kind != ChangeKind.HEAD; }

    boolean foundsOne() { return kind == ChangeKind.SPLIT; }

    /** Whether somebody who joins stays elsewhere than those who are joined. */
    boolean isApart() {
        return parting().stream().anyMatch(kin -> kin.facility() == null
                || host.stream().noneMatch(other -> kin.facility().equals(other.facility())));
    }

    /** The day on which the latest of those concerned took their part; a change cannot be before. */
    LocalDate earliest() {
        return members.stream().map(Kin::since).max(LocalDate::compareTo).orElse(day);
    }
}
