package org.havre.stay.service;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.havre.orientation.service.NewMember;
import org.havre.stay.Newcomer;

/**
 * A household that waits for a place, as OFII registers it.
 *
 * @param directorate where it waits; null for the caller's only one
 * @param since       the day from which it waits
 * @param accepted    the warnings that were read and set aside
 */
public record NewRegistration(Long directorate, LocalDate since, List<NewMember> members, Set<String> accepted)
        implements
        Serializable {

    public NewRegistration {
        members = List.copyOf(members);
        accepted = Set.copyOf(accepted);
    }

    List<Newcomer> newcomers() {
        return members.stream().map(member -> new Newcomer(member.role(), member.familyName(), member.givenNames(),
                member.born(), member.agdref())).toList();
    }
}
