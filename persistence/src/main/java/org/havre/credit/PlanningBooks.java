package org.havre.credit;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.havre.facility.FacilityKind;

/** What is decided for a year and the people who must move first, of all the caller's facilities in two statements. */
public final class PlanningBooks {
    /** Whoever sees a part of a region cannot set its envelope against it. Terms hold until others follow; of people nothing but their number. */
    private static final String FACTS = """
            select facility_id, starts_on, kind, authorised_capacity as number from facility_terms where starts_on < make_date(? + 1, 1, 1)
            union all
            select facility_id, null, null, people from dublin_people(?)
            union all
            select null, null, region, null from unnest(money_regions_whole()) region
            order by 1, 2""";

    private PlanningBooks() {}

    /** One for each region of the scope, by name. */
    public static List<RegionPlan> read(Connection connection, int year, LocalDate today) throws SQLException {
        var book = CreditBooks.money(connection, year, null, today);
        var terms = new HashMap<Long, List<TermsOn>>();
        var dublin = new HashMap<Long, Integer>();
        var whole = new HashSet<String>();
        try (var asked = connection.prepareStatement(FACTS)) {
            asked.setInt(1, year);
            asked.setObject(2, today);
            try (var row = asked.executeQuery()) {
                while (row.next()) {
                    var from = row.getObject("starts_on", LocalDate.class);
                    if (row.getObject("facility_id") == null) whole.add(row.getString("kind"));
                    else if (from == null) dublin.put(row.getLong("facility_id"), row.getInt("number"));
                    else
                        terms.computeIfAbsent(row.getLong("facility_id"), none -> new ArrayList<>()).add(
                                new TermsOn(from, FacilityKind.valueOf(row.getString("kind")), row.getInt("number")));
                }
            }
        }
        return plans(book, terms, dublin, whole);
    }

    private static List<RegionPlan> plans(CreditBook book, Map<Long, List<TermsOn>> terms, Map<Long, Integer> dublin,
            Set<String> whole) {
        var regions = book.facilities().stream().map(each -> new FacilityPlan(each,
                terms.getOrDefault(each.name().id(), List.of()), dublin.getOrDefault(each.name().id(), 0)))
                .collect(Collectors.groupingBy(each -> each.name().regionCode()));
        return regions.values().stream().map(some -> plan(book, some, whole))
                .sorted(Comparator.comparing(RegionPlan::region)).toList();
    }

    private static RegionPlan plan(CreditBook book, List<FacilityPlan> some, Set<String> whole) {
        var name = some.get(0).name();
        return new RegionPlan(book.year(), book.today(), name.regionCode(), name.region(), some, book.costs(),
                book.envelopes().stream().filter(each -> each.regionCode().equals(name.regionCode()))
                        .filter(each -> whole.contains(each.regionCode())).toList());
    }
}
