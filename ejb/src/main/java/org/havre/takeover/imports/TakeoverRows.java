package org.havre.takeover.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Every row that could be understood, sheet by sheet, in the file's order. */
record TakeoverRows(List<TakeoverRow.Structure> structures, List<TakeoverRow.Place> places,
        List<TakeoverRow.Outage> outages, List<TakeoverRow.Person> people, List<TakeoverRow.Outcome> outcomes,
        List<TakeoverRow.Decision> decisions, List<TakeoverRow.Stay> stays, List<TakeoverRow.Absence> absences) {

    static TakeoverRows none() {
        return new TakeoverRows(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(),
                new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    Stream<TakeoverRow> all() {
        return Stream.<List<? extends TakeoverRow>>of(structures, places, outages, people, outcomes, decisions, stays,
                absences).flatMap(List::stream);
    }
}
