package org.havre.stay.web;

import org.havre.shared.workbook.Listing;
import org.havre.stay.ExpectedHousehold;

/** Orientations as a sheet of a workbook: who comes, until when, and what the facility said of the place. */
final class WaysSheet {
    private WaysSheet() {}

    static Listing<ExpectedHousehold> titled(String key) {
        return Listing.<ExpectedHousehold>titled(key).text("decision.number", 18, ExpectedHousehold::decision)
                .day("decision.decidedOn", way -> way.offer().decidedOn())
                .text("person.household", 16, ExpectedHousehold::household)
                .name("person.familyName", ExpectedHousehold::familyName)
                .name("person.givenNames", ExpectedHousehold::givenNames)
                .text("facility.code", 10, ExpectedHousehold::code)
                .text("decision.facility", 40, ExpectedHousehold::facilityName)
                .day("arrivals.expectedOn", ExpectedHousehold::expectedOn)
                .day("arrivals.lastDay", way -> way.offer().lastDay())
                .word("decision.state", 20, ExpectedHousehold::state)
                .sum("arrivals.people", ExpectedHousehold::people).sum("transfers.arrived", ExpectedHousehold::arrived)
                .text("arrivals.reserved", 30, ExpectedHousehold::reserved)
                .word("way.answer", 22, way -> way.answer() == null ? null : way.answer().answer())
                .word("way.sheet.reason", 30, way -> way.answer() == null ? null : way.answer().reason());
    }
}
