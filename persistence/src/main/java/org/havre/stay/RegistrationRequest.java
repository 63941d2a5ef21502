package org.havre.stay;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.havre.shared.Objection;

/**
 * A household that OFII registers because it waits for a place.
 *
 * @param known those of the register who may be one of them
 * @param since the day from which it waits
 */
public record RegistrationRequest(List<Newcomer> members, Collection<KnownPerson> known, LocalDate since,
        LocalDate today) {

    public RegistrationRequest {
        members = List.copyOf(members);
        known = List.copyOf(known);
    }

    /** Everything that stands against it, warnings included. */
    public List<Objection> objections() {
        return Arrays.stream(RegistrationRule.values()).flatMap(rule -> rule.against(this)).toList();
    }

    /** The same without the warnings that were read. */
    public List<Objection> objections(Set<String> accepted) {
        return objections().stream()
                .filter(why -> !Weighed.mayBeSetAside(why) || !accepted.contains(why.key())).toList();
    }

    /** Those of the register who are one of them, or may be. */
    public List<KnownPerson> alike() {
        return known.stream()
                .filter(one -> members.stream().anyMatch(member -> member.is(one) || member.looksLike(one))).toList();
    }
}
