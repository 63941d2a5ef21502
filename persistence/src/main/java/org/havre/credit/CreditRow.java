package org.havre.credit;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;

/**
 * A year's money of a group, of one programme.
 *
 * @param whose      the facility, where the group is one; else null
 * @param ungranted  how many facilities have no grant yet
 * @param theoretical places × reference costs over the year (R49): never what is due
 * @param incomplete whether a reference cost is missing for it
 * @param due        up to today
 * @param gap        paid less due
 * @param differing  facilities of which another amount was paid than is due
 * @param delivered  place-days over the nights that are over; {@code slept} of them
 * @param closed     months that are closed, of {@code told}
 */
public record CreditRow(String key, String name, Programme programme, WhoseCredit whose, int facilities, int ungranted,
        Euros theoretical, boolean incomplete, Euros granted, Euros due, Euros paid, Euros gap, int differing,
        long delivered, long slept, long closed, long told) implements Serializable {

    static List<CreditRow> of(CreditBook book, CreditGroup group) {
        var rows = book.facilities().stream().collect(groupingBy(
                each -> new Key(group.key(each.name()), Programme.of(each.kind())), LinkedHashMap::new, toList()));
        return rows.entrySet().stream()
                .map(row -> row(book, row.getKey(), group.name(row.getValue().get(0).name()), row.getValue(),
                        group == CreditGroup.FACILITY ? row.getValue().get(0).name() : null))
                .toList();
    }

    /** What rows of one programme come to; nothing of several is ever added up. */
    static CreditRow row(CreditBook book, Key key, String name, List<CreditYear> some, WhoseCredit whose) {
        LocalDate day = book.dueBy();
        return new CreditRow(key.key(), name, key.programme(), whose, some.size(),
                count(some, each -> each.grant() == null), book.theoretical(some),
                some.stream().anyMatch(each -> !each.envelope(book.costs()).isWhole()), sum(some, CreditYear::granted),
                sum(some, each -> each.due(day)), sum(some, CreditYear::paid), sum(some, each -> each.gap(day)),
                count(some, each -> !each.gap(day).isZero()), some.stream().mapToLong(CreditYear::delivered).sum(),
                some.stream().mapToLong(CreditYear::slept).sum(),
                some.stream().mapToLong(CreditYear::closedMonths).sum(),
                some.stream().mapToLong(each -> each.months().size()).sum());
    }

    private static Euros sum(List<CreditYear> some, Function<CreditYear, Euros> amount) {
        return Euros.sum(some.stream().map(amount).toList());
    }

    private static int count(List<CreditYear> some, java.util.function.Predicate<CreditYear> which) {
        return (int) some.stream().filter(which).count();
    }

    /** The totals of a book, one for each programme that it knows. */
    public static List<CreditRow> totals(CreditBook book) {
        return book.facilities().stream().collect(groupingBy(each -> Programme.of(each.kind()), toList())).entrySet()
                .stream().sorted(java.util.Map.Entry.comparingByKey())
                .map(all -> row(book, new Key("", all.getKey()), null, all.getValue(), null)).toList();
    }

    record Key(String key, Programme programme) {}
}
