package org.havre.credit.export;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.havre.credit.DatedCost;
import org.havre.credit.service.CreditReport;
import org.havre.shared.Texts;
import org.havre.shared.workbook.LiveSheet;
import org.havre.shared.workbook.LiveSheet.Live;

/** What everything rests on: the day up to which it is told, reference costs with their certainty and source, settings. */
final class AssumptionSheet {
    private final LiveSheet sheet;
    private final Texts texts;
    private final Map<DatedCost, Integer> rows = new HashMap<>();
    private final int day;
    private final int today;

    AssumptionSheet(CreditReport report, Texts texts) {
        this.texts = texts;
        sheet = new LiveSheet(texts.text("credits.sheet.assumptions")).heading(texts.text("credits.sheet.what"), 44)
                .heading(texts.text("credits.sheet.area"), 18).heading(texts.text("credits.sheet.since"), 12)
                .heading(texts.text("credits.sheet.value"), 14).heading(texts.text("credits.sheet.certainty"), 24)
                .heading(texts.text("credits.sheet.source"), 70);
        day = day("credits.sheet.dueBy", report.book().dueBy());
        today = day("credits.sheet.today", report.book().today());
        report.book().costs().costs().forEach(cost -> rows.put(cost, add(cost)));
        report.settings()
                .forEach(setting -> sheet.add(List.of(Live.text(texts.text("credits.setting." + setting.name())),
                        Live.EMPTY, Live.day(setting.startsOn()), Live.whole((long) setting.value()),
                        Live.text(texts.label(setting.certainty())),
                        Live.text(setting.source()))));
    }

    private int day(String key, LocalDate told) {
        return sheet.add(List.of(Live.text(texts.text(key)), Live.EMPTY, Live.EMPTY, Live.day(told)));
    }

    private int add(DatedCost cost) {
        return sheet.add(List.of(Live.text(texts.text("credits.sheet.cost", texts.label(cost.kind()))),
                Live.text(cost.area() == null ? texts.text("credits.sheet.everywhere") : texts.label(cost.area())),
                Live.day(cost.startsOn()), Live.amount(cost.perDay().amount()),
                Live.text(texts.label(cost.certainty())), Live.text(cost.source())));
    }

    LiveSheet sheet() { return sheet; }

    /** Up to which day what falls due counts. */
    String dueBy() { return sheet.in("$D$" + day); }

    String today() { return sheet.in("$D$" + today); }

    String cost(DatedCost cost) { return sheet.in("$D$" + rows.get(cost)); }
}
