package org.havre.credit.export;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.havre.credit.CreditBook;
import org.havre.credit.CreditYear;
import org.havre.credit.EnvelopePart;
import org.havre.credit.Euros;
import org.havre.shared.Texts;
import org.havre.shared.workbook.LiveSheet;
import org.havre.shared.workbook.LiveSheet.Live;

/** Places that acts fund, on days that cost the same: places × days × the reference cost that stays with them (R49). */
final class PlaceSheet {
    private final LiveSheet sheet;
    private final Texts texts;
    private final AssumptionSheet assumptions;
    private final Map<Long, Rows> rows = new HashMap<>();

    PlaceSheet(CreditBook book, Texts texts, AssumptionSheet assumptions) {
        this.texts = texts;
        this.assumptions = assumptions;
        sheet = new LiveSheet(texts.text("credits.sheet.places")).heading(texts.text("credits.facility"), 44)
                .heading(texts.text("credits.part.cost"), 10).heading(texts.text("common.from"), 12)
                .heading(texts.text("credits.sheet.until"), 12).heading(texts.text("credits.part.places"), 12)
                .heading(texts.text("credits.sheet.days"), 12).heading(texts.text("credits.funded"), 14)
                .heading(texts.text("credits.part.perDay"), 16).heading(texts.text("credits.amount"), 18);
        book.facilities().forEach(year -> add(year, book));
    }

    private void add(CreditYear year, CreditBook book) {
        var first = sheet.last() + 1;
        year.envelope(book.costs()).parts().forEach(part -> add(year, part));
        rows.put(year.name().id(), new Rows(sheet, first, sheet.last()));
    }

    private void add(CreditYear year, EnvelopePart part) {
        var row = sheet.last() + 1;
        var days = part.days().nightsWithin(part.days().start(), part.days().end());
        sheet.add(List.of(Live.text(year.name().title()), Live.text(texts.label(part.funded().costKind())),
                Live.day(part.days().start()), Live.day(part.days().end().minusDays(1)),
                Live.whole((long) part.funded().places()), Live.whole("D" + row + "-C" + row + "+1", days),
                Live.whole("E" + row + "*F" + row, part.placeDays()),
                part.cost() == null
                        ? Live.EMPTY
                        : Live.amount(assumptions.cost(part.cost()), part.cost().perDay().amount()),
                part.cost() == null
                        ? Live.EMPTY
                        : Live.amount("ROUND(G" + row + "*H" + row + ",2)",
                                part.amount().map(Euros::amount).orElseThrow())));
    }

    LiveSheet sheet() { return sheet; }

    Rows of(CreditYear year) { return rows.get(year.name().id()); }
}
