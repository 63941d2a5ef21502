package org.havre.credit.export;

import static org.havre.shared.workbook.Column.Format.AMOUNT;
import static org.havre.shared.workbook.Column.Format.RATE;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.ToLongFunction;
import org.havre.credit.CreditBook;
import org.havre.credit.CreditMonth;
import org.havre.credit.CreditYear;
import org.havre.credit.Euros;
import org.havre.credit.MonthOfYear;
import org.havre.shared.Texts;
import org.havre.shared.workbook.LiveSheet;
import org.havre.shared.workbook.LiveSheet.Live;

/** What each facility delivered month by month, frozen or live, with what a place and a night come to of the instalment. */
final class ServiceSheet {
    private static final int DECIMALS = 4;

    private final LiveSheet sheet;
    private final Texts texts;

    ServiceSheet(CreditBook book, Texts texts) {
        this.texts = texts;
        sheet = new LiveSheet(texts.text("credits.sheet.service"));
        sheet.heading(texts.text("credits.facility"), 44).heading(texts.text("credits.programme"), 12)
                .heading(texts.text("common.month"), 12).heading(texts.text("credits.state"), 14)
                .heading(texts.text("credits.sheet.nights"), 12).heading(texts.text("credits.funded"), 16)
                .heading(texts.text("credits.placeDays"), 16).heading(texts.text("credits.sheet.opened"), 16)
                .heading(texts.text("credits.unavailable"), 16).heading(texts.text("credits.nights"), 16)
                .heading(texts.text("credits.sheet.overstay"), 16).heading(texts.text("credits.sheet.netRate"), 14)
                .heading(texts.text("credits.instalment"), 18).heading(texts.text("credits.sheet.perPlaceDay"), 16)
                .heading(texts.text("credits.sheet.perNight"), 16);
        book.facilities().forEach(year -> year.monthByMonth().stream().filter(month -> month.delivered() != null)
                .forEach(month -> add(year, month)));
        if (sheet.last() > 1) totals(book);
    }

    private void add(CreditYear year, MonthOfYear month) {
        var row = sheet.last() + 1;
        var told = month.delivered();
        var due = month.dueAmount();
        sheet.add(List.of(Live.text(year.name().title()), MoneySheet.programme(year), Live.day(month.month().atDay(1)),
                Live.text(texts.text(told.isClosed() ? "credits.sheet.closed" : "credits.sheet.live")),
                Live.whole(told.days()), Live.whole(month.placeDays()), Live.whole(told.authorised()),
                Live.whole(told.opened()), Live.whole(told.unavailable()), Live.whole(told.slept()),
                Live.whole(told.overstay()),
                Live.over(RATE, DECIMALS, "J" + row, "(H" + row + "-I" + row + ")",
                        rate(told.slept(), told.opened() - told.unavailable())),
                Live.amount(due.amount()), Live.over(AMOUNT, 2, "M" + row, "F" + row, over(due, month.placeDays())),
                Live.over(AMOUNT, 2, "M" + row, "J" + row, over(due, told.slept()))));
    }

    /** Counts add up, whatever pays for them; money does not. */
    private void totals(CreditBook book) {
        var last = sheet.last();
        sheet.add(List.of());
        var row = sheet.last() + 1;
        sheet.add(List.of(Live.text(texts.text("common.total")), Live.EMPTY, Live.EMPTY, Live.EMPTY, Live.EMPTY,
                Live.whole(sum("F", last), book.facilities().stream().flatMap(year -> year.monthByMonth().stream())
                        .filter(month -> month.delivered() != null).mapToLong(MonthOfYear::placeDays).sum()),
                total(book, "G", last, CreditMonth::authorised), total(book, "H", last, CreditMonth::opened),
                total(book, "I", last, CreditMonth::unavailable), total(book, "J", last, CreditMonth::slept),
                total(book, "K", last, CreditMonth::overstay),
                Live.over(RATE, DECIMALS, "J" + row, "(H" + row + "-I" + row + ")", rate(
                        months(book, CreditMonth::slept),
                        months(book, CreditMonth::opened) - months(book, CreditMonth::unavailable)))));
    }

    private static Live total(CreditBook book, String column, int last, ToLongFunction<CreditMonth> count) {
        return Live.whole(sum(column, last), months(book, count));
    }

    private static long months(CreditBook book, ToLongFunction<CreditMonth> count) {
        return book.facilities().stream().flatMap(year -> year.months().stream()).mapToLong(count).sum();
    }

    private static String sum(String column, int last) { return "SUM(" + column + "2:" + column + last + ")"; }

    private static BigDecimal rate(long part, long whole) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), DECIMALS, RoundingMode.HALF_UP);
    }

    private static BigDecimal over(Euros amount, long divisor) {
        return divisor == 0 ? null : amount.over(divisor).amount();
    }

    LiveSheet sheet() { return sheet; }
}
