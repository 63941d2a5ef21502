package org.havre.demo.service;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.havre.facility.FacilityKind;
import org.havre.orientation.RegionAskState;
import org.havre.resident.HouseholdRole;
import org.havre.resident.Procedure;
import org.havre.resident.Sex;

/** A neighbouring region: what it offers, what it asks for, and what is asked of it. */
final class Neighbours {
    static final String OFFERING = "Grenoble";
    private static final String REGION = "FR-ARA";

    private final Ledger ledger;
    private final LocalDate today;
    private final LocalDate since;

    Neighbours(Ledger ledger, Span span) {
        this.ledger = ledger;
        this.today = span.today();
        this.since = span.takeover();
    }

    /** @param directorate of this region, which offers places; for the latest household to wait, the other one is asked */
    void written(long directorate, List<Registered> all) {
        long lille = ledger.add("territorial_directorate", since).with("name", "Lille").id();
        long theirs = offer(lille, "FR-HDF", 9, 5, true, 10);
        long ours = offer(directorate, REGION, 4, 2, false, 6);
        asked(ours, waiting(lille), lille, directorate, 2);
        all.stream().filter(one -> one.home().sojourns.isEmpty() && one.home().offers.isEmpty())
                .filter(one -> one.home().size < 6)
                .max(Comparator.comparing(Registered::since).thenComparing(Registered::household))
                .ifPresent(one -> asked(theirs, one.household(), one.directorate(), lille, one.came()));
    }

    private long offer(long directorate, String region, int places, int largest, boolean stepFree, int days) {
        var from = today.minusDays(3);
        return ledger.add("place_offer", from).with("directorate_id", directorate).with("region_code", region)
                .with("kind", FacilityKind.HUDA.name()).with("places", places).with("largest", largest)
                .with("step_free", stepFree).with("offered_on", from).with("starts_on", from)
                .with("until_on", today.plusDays(days)).id();
    }

    private void asked(long offer, long household, long directorate, long host, int people) {
        var day = today.minusDays(1);
        ledger.add("region_ask", day).with("offer_id", offer).with("household_id", household)
                .with("directorate_id", directorate).with("host_id", host).with("people", people)
                .with("asked_on", day).with("state", RegionAskState.ASKED.name());
    }

    /** Two sisters, registered in the other region. */
    private long waiting(long directorate) {
        var day = today.minusDays(8);
        var household = ledger.add("household", day);
        household.with("reference", "M" + household.id()).with("directorate_id", directorate);
        person(household.id(), directorate, "Anouk", HouseholdRole.HEAD, 1997, day);
        person(household.id(), directorate, "Ilona", HouseholdRole.OTHER, 2001, day);
        return household.id();
    }

    private void person(long household, long directorate, String name, HouseholdRole role, int born, LocalDate day) {
        var person = ledger.add("person", day).with("directorate_id", directorate).with("family_name", "Marzevan")
                .with("given_names", name).with("sex", Sex.F.name()).with("birth_date", LocalDate.of(born, 6, 17))
                .with("birth_precision", "DAY").with("nationality", "GEO").with("language", "kat").with("agdref", null);
        ledger.add("membership", day).with("household_id", household).with("person_id", person.id())
                .with("role", role.name()).with("starts_on", day);
        ledger.add("person_procedure", day).with("person_id", person.id()).with("starts_on", day)
                .with("procedure", Procedure.ACCELERATED.name());
    }
}
