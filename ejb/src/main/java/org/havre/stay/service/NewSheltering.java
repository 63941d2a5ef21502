package org.havre.stay.service;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.havre.orientation.service.NewMember;
import org.havre.shared.service.Accepting;
import org.havre.stay.BedWish;
import org.havre.stay.ShelteringChannel;

/**
 * A household that came without an orientation.
 *
 * @param askedBy the service that asked
 * @param beds one for each of the members, who are told by {@link #guest} until they are registered
 * @param accepted the keys of the warnings that have been read
 */
public record NewSheltering(long facility, LocalDate day, ShelteringChannel channel, String askedBy,
        List<NewMember> members, List<BedWish> beds, Set<String> accepted) implements Accepting {

    public NewSheltering {
        members = List.copyOf(members);
        beds = List.copyOf(beds);
    }

    /** The number by which a member is told before there is one: below zero, so that it is nobody's. */
    public static long guest(int member) {
        return -member - 1;
    }

    static int member(long guest) { return (int) (-guest - 1); }
}
