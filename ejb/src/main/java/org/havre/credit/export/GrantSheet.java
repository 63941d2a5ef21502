package org.havre.credit.export;

import static org.havre.shared.workbook.Column.Format.AMOUNT;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.havre.credit.CreditBook;
import org.havre.credit.CreditYear;
import org.havre.credit.EnvelopeLevel;
import org.havre.credit.Euros;
import org.havre.credit.Programme;
import org.havre.shared.Texts;
import org.havre.shared.workbook.LiveSheet;
import org.havre.shared.workbook.LiveSheet.Live;

/** One facility a row: what it is granted, what its places would cost, what is due and paid; below, each programme alone. */
final class GrantSheet {
    private final LiveSheet sheet;
    private final CreditBook book;
    private final Texts texts;
    private final PlaceSheet places;
    private final MoneySheet money;
    private final AssumptionSheet assumptions;
    private final int last;

    GrantSheet(CreditBook book, Texts texts, PlaceSheet places, MoneySheet money, AssumptionSheet assumptions) {
        this.book = book;
        this.texts = texts;
        this.places = places;
        this.money = money;
        this.assumptions = assumptions;
        sheet = new LiveSheet(texts.text("credits.sheet.grants"));
        headings();
        book.facilities().forEach(this::add);
        last = sheet.last();
        if (!book.facilities().isEmpty()) sheet.add(List.of());
        Stream.of(Programme.values())
                .filter(each -> book.facilities().stream().anyMatch(year -> programme(year) == each))
                .forEach(this::total);
    }

    private void headings() {
        sheet.heading(texts.text("credits.facility"), 44).heading(texts.text("CreditGroup.REGION"), 24)
                .heading(texts.text("CreditGroup.DEPARTMENT"), 20).heading(texts.text("CreditGroup.OPERATOR"), 24)
                .heading(texts.text("credits.programme"), 12).heading(texts.text("credits.envelope"), 14)
                .heading(texts.text("acts.act"), 20).heading(texts.text("credits.sheet.signed"), 12)
                .heading(texts.text("credits.granted"), 18).heading(texts.text("credits.sheet.nonRenewable"), 18)
                .heading(texts.text("credits.funded"), 16).heading(texts.text("credits.theoretical"), 18)
                .heading(texts.text("credits.sheet.beyond"), 18).heading(texts.text("credits.sheet.perPlaceDay"), 16)
                .heading(texts.text("credits.sheet.due"), 18).heading(texts.text("credits.paid"), 18)
                .heading(texts.text("credits.gap"), 18);
    }

    private void add(CreditYear year) {
        var row = sheet.last() + 1;
        var grant = year.grant();
        var whose = year.name();
        var envelope = year.envelope(book.costs());
        var placeDays = envelope.placeDays();
        var perDay = placeDays == 0 ? null : year.granted().over(placeDays).amount();
        sheet.add(List.of(Live.text(whose.title()), Live.text(whose.region()), Live.text(whose.department()),
                Live.text(whose.operator()), Live.whole((long) programme(year).number()),
                Live.text(level(year).map(texts::label).orElse(null)),
                Live.text(grant == null ? null : grant.act()), Live.day(grant == null ? null : grant.signedOn()),
                Live.amount(grant == null ? null : grant.amount().amount()),
                Live.amount(grant == null ? null : grant.nonRenewable().amount()),
                Live.whole(placeDays(year), placeDays),
                Live.amount(places.of(year).sum("I"), envelope.amount().amount()),
                Live.amount("ROUND(I" + row + "-L" + row + ",2)",
                        year.granted().minus(envelope.amount()).amount()),
                Live.over(AMOUNT, 2, "I" + row, "K" + row, perDay),
                Live.amount(due(year), year.due(book.dueBy()).amount()),
                Live.amount(money.paid(year).sum(MoneySheet.AMOUNT), year.paid().amount()),
                Live.amount("ROUND(P" + row + "-O" + row + ",2)", year.gap(book.dueBy()).amount())));
    }

    private String placeDays(CreditYear year) {
        return places.of(year).isEmpty() ? "0" : "SUM(" + places.of(year).column("G") + ")";
    }

    private String due(CreditYear year) {
        var rows = money.due(year);
        return rows.isEmpty()
                ? "0"
                : "ROUND(SUMIFS(" + rows.column(MoneySheet.AMOUNT) + "," + rows.column(MoneySheet.DAY) + ",\"<=\"&"
                        + assumptions.dueBy() + "),2)";
    }

    /** Nothing is added up across programmes. */
    private void total(Programme programme) {
        var row = sheet.last() + 1;
        var some = book.facilities().stream().filter(year -> programme(year) == programme).toList();
        var placeDays = some.stream().mapToLong(year -> year.envelope(book.costs()).placeDays()).sum();
        var granted = sum(some.stream().map(CreditYear::granted));
        sheet.add(List.of(Live.text(texts.text("credits.total", programme)), Live.EMPTY, Live.EMPTY, Live.EMPTY,
                Live.whole((long) programme.number()), Live.EMPTY, Live.EMPTY, Live.EMPTY,
                total("I", row, granted),
                total("J", row, sum(some.stream().map(CreditYear::grant)
                        .flatMap(grant -> grant == null ? Stream.of() : Stream.of(grant.nonRenewable())))),
                Live.whole("SUMIFS(" + all("K") + "," + all("E") + ",E" + row + ")", placeDays),
                total("L", row, sum(some.stream().map(year -> year.envelope(book.costs()).amount()))),
                total("M", row, sum(some.stream()
                        .map(year -> year.granted().minus(year.envelope(book.costs()).amount())))),
                Live.over(AMOUNT, 2, "I" + row, "K" + row,
                        placeDays == 0 ? null : granted.over(placeDays).amount()),
                total("O", row, sum(some.stream().map(year -> year.due(book.dueBy())))),
                total("P", row, sum(some.stream().map(CreditYear::paid))),
                total("Q", row, sum(some.stream().map(year -> year.gap(book.dueBy()))))));
    }

    private Live total(String column, int row, Euros value) {
        return Live.amount("ROUND(SUMIFS(" + all(column) + "," + all("E") + ",E" + row + "),2)", value.amount());
    }

    private String all(String column) { return column + "$2:" + column + "$" + last; }

    private static Euros sum(Stream<Euros> amounts) { return Euros.sum(amounts.toList()); }

    static Programme programme(CreditYear year) {
        return year.grant() == null ? Programme.of(year.kind()) : year.grant().programme();
    }

    /** The level of the envelope that holds its grant: that of CADA, of CPH, or of subsidies. */
    static Optional<EnvelopeLevel> level(CreditYear year) {
        return Stream.of(EnvelopeLevel.values()).filter(level -> year.isHeldBy(programme(year), level)).findFirst();
    }

    LiveSheet sheet() { return sheet; }

    /** The cells of a column, of every facility. */
    String column(String letter) {
        return sheet.in("$" + letter + "$2:$" + letter + "$" + Math.max(last, 2));
    }
}
