package org.havre.credit.export;

import static org.havre.shared.workbook.Column.Format.RATE;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.havre.credit.CreditBook;
import org.havre.credit.Euros;
import org.havre.credit.RegionEnvelope;
import org.havre.shared.Texts;
import org.havre.shared.workbook.LiveSheet;
import org.havre.shared.workbook.LiveSheet.Live;

/** Each envelope of a region beside the grants that it holds; AE and CP apart, and nothing added up across envelopes. */
final class EnvelopeSheet {
    private static final int DECIMALS = 4;

    private final LiveSheet sheet;
    private final CreditBook book;
    private final Texts texts;
    private final GrantSheet grants;

    EnvelopeSheet(CreditBook book, Texts texts, GrantSheet grants) {
        this.book = book;
        this.texts = texts;
        this.grants = grants;
        sheet = new LiveSheet(texts.text("credits.sheet.envelope")).heading(texts.text("credits.programme"), 12)
                .heading(texts.text("CreditGroup.REGION"), 24).heading(texts.text("credits.envelope"), 20)
                .heading(texts.text("credits.sheet.name"), 30).heading(texts.text("credits.sheet.ae"), 18)
                .heading(texts.text("credits.sheet.cp"), 18).heading(texts.text("credits.sheet.held"), 18)
                .heading(texts.text("credits.left"), 18).heading(texts.text("credits.sheet.rate"), 14);
        book.envelopes().forEach(this::add);
    }

    private void add(RegionEnvelope envelope) {
        var row = sheet.last() + 1;
        var named = Live.text(envelope.name().isEmpty() ? null : envelope.name());
        var region = region(envelope);
        if (!envelope.level().holdsGrants()) {
            sheet.add(List.of(programme(envelope), Live.text(region), Live.text(texts.label(envelope.level())), named,
                    Live.amount(envelope.ae().amount()), Live.amount(envelope.cp().amount())));
            return;
        }
        var held = held(envelope);
        var left = envelope.cp().minus(held);
        sheet.add(List.of(programme(envelope), Live.text(region), Live.text(texts.label(envelope.level())), named,
                Live.amount(envelope.ae().amount()), Live.amount(envelope.cp().amount()),
                Live.amount("ROUND(SUMIFS(" + grants.column("I") + "," + grants.column("E") + ",A" + row + ","
                        + grants.column("B") + ",B" + row + "," + grants.column("F") + ",C" + row + "),2)",
                        held.amount()),
                Live.amount("ROUND(F" + row + "-G" + row + ",2)", left.amount()),
                Live.over(RATE, DECIMALS, "G" + row, "F" + row, rate(held, envelope.cp()))));
    }

    private static Live programme(RegionEnvelope envelope) {
        return Live.whole((long) envelope.programme().number());
    }

    private Euros held(RegionEnvelope envelope) {
        return Euros.sum(book.facilities().stream()
                .filter(year -> year.grant() != null && year.name().regionCode().equals(envelope.regionCode()))
                .filter(year -> year.isHeldBy(envelope.programme(), envelope.level())
                        && year.grant().programme() == envelope.programme())
                .map(year -> year.granted()).toList());
    }

    private static BigDecimal rate(Euros part, Euros whole) {
        return whole.isZero() ? null : part.amount().divide(whole.amount(), DECIMALS, RoundingMode.HALF_UP);
    }

    private String region(RegionEnvelope envelope) {
        return book.facilities().stream().map(year -> year.name())
                .filter(whose -> whose.regionCode().equals(envelope.regionCode())).findFirst()
                .map(whose -> whose.region()).orElse(envelope.regionCode());
    }

    LiveSheet sheet() { return sheet; }
}
