package org.havre.credit.export;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.havre.credit.CreditBook;
import org.havre.credit.CreditYear;
import org.havre.credit.Instalment;
import org.havre.credit.PaymentRow;
import org.havre.shared.Texts;
import org.havre.shared.workbook.LiveSheet;
import org.havre.shared.workbook.LiveSheet.Live;

/** What falls due and what was paid, one row each: instalments of a facility, then its payments. */
final class MoneySheet {
    static final String DAY = "D";
    static final String AMOUNT = "E";

    private final LiveSheet sheet;
    private final Texts texts;
    private final Map<Long, Rows> due = new HashMap<>();
    private final Map<Long, Rows> paid = new HashMap<>();

    MoneySheet(CreditBook book, Texts texts) {
        this.texts = texts;
        sheet = new LiveSheet(texts.text("credits.sheet.money")).heading(texts.text("credits.facility"), 44)
                .heading(texts.text("credits.programme"), 12).heading(texts.text("credits.sheet.nature"), 24)
                .heading(texts.text("credits.sheet.day"), 12).heading(texts.text("credits.amount"), 18)
                .heading(texts.text("payments.commitment"), 16).heading(texts.text("payments.request"), 14);
        book.facilities().forEach(this::add);
    }

    private void add(CreditYear year) {
        var first = sheet.last() + 1;
        year.instalments().forEach(one -> add(year, one));
        due.put(year.name().id(), new Rows(sheet, first, sheet.last()));
        var next = sheet.last() + 1;
        year.payments().forEach(one -> add(year, one));
        paid.put(year.name().id(), new Rows(sheet, next, sheet.last()));
    }

    private void add(CreditYear year, Instalment one) {
        sheet.add(List.of(Live.text(year.name().title()), programme(year),
                Live.text(texts.text(one.provisional() ? "credits.sheet.provisional" : "credits.instalment")),
                Live.day(one.dueOn()), Live.amount(one.amount().amount())));
    }

    private void add(CreditYear year, PaymentRow one) {
        sheet.add(List.of(Live.text(year.name().title()), Live.whole((long) one.programme().number()),
                Live.text(texts.text("credits.sheet.payment")), Live.day(one.paidOn()),
                Live.amount(one.amount().amount()), Live.text(one.commitment()), Live.text(one.request())));
    }

    static Live programme(CreditYear year) {
        return Live.whole((long) GrantSheet.programme(year).number());
    }

    LiveSheet sheet() { return sheet; }

    Rows due(CreditYear year) { return due.get(year.name().id()); }

    Rows paid(CreditYear year) { return paid.get(year.name().id()); }
}
