package org.havre.stay.service;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.havre.shared.Objection;
import org.havre.stay.ArrivalRequest;
import org.havre.stay.ExpectedHousehold;
import org.havre.stay.ExpectedMember;
import org.havre.stay.Fit;
import org.havre.stay.Weighed;

/** What is known of an expected household when it stands at the door on a day, and where it could sleep. */
public record Reception(ExpectedHousehold household, List<ExpectedMember> members, LocalDate day, List<Fit> choices) {

    /** What is to be read before all who are still on the way arrive: where some stay until then, for example. */
    public List<Objection> warnings(LocalDate today) {
        var expected = members.stream().map(ExpectedMember::expected).toList();
        var coming = expected.stream().filter(one -> !one.hasArrived()).map(one -> one.guest().person())
                .collect(Collectors.toSet());
        return new ArrivalRequest(household.offer(), expected, coming, household.kind(), day, today).objections()
                .stream().filter(Weighed::mayBeSetAside).toList();
    }
}
