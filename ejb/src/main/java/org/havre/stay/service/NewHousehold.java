package org.havre.stay.service;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * People part from their household, or another one becomes its head.
 *
 * @param person    one of the household
 * @param leaving   those who part
 * @param host      the household that they join; null where they found one
 * @param head      who is head of the one that is founded; null where none is
 * @param successor who is head of what remains; null where the head stays
 * @param because   null where nobody said why
 */
public record NewHousehold(long person, Set<Long> leaving, Long host, Long head, Long successor, LocalDate day,
        String because) implements Serializable {
    public NewHousehold {
        leaving = Set.copyOf(leaving);
    }

    Set<Long> heads() {
        return Stream.of(head, successor).filter(one -> one != null).collect(Collectors.toSet());
    }
}
