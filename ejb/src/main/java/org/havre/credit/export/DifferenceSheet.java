package org.havre.credit.export;

import java.util.List;
import org.havre.credit.DifferenceRow;
import org.havre.credit.service.CreditReport;
import org.havre.shared.Texts;
import org.havre.shared.workbook.LiveSheet;
import org.havre.shared.workbook.LiveSheet.Live;

/** Every difference of the year, open or not; one euro may stand under several types, so they are not added up. */
final class DifferenceSheet {
    private final LiveSheet sheet;
    private final CreditReport report;
    private final Texts texts;
    private final AssumptionSheet assumptions;

    DifferenceSheet(CreditReport report, Texts texts, AssumptionSheet assumptions) {
        this.report = report;
        this.texts = texts;
        this.assumptions = assumptions;
        sheet = new LiveSheet(texts.text("credits.sheet.differences")).heading(texts.text("differences.type"), 36)
                .heading(texts.text("CreditGroup.REGION"), 24).heading(texts.text("credits.facility"), 44)
                .heading(texts.text("common.month"), 12).heading(texts.text("differences.about"), 26)
                .heading(texts.text("differences.count"), 12).heading(texts.text("credits.amount"), 18)
                .heading(texts.text("differences.state"), 12).heading(texts.text("differences.facts"), 14)
                .heading(texts.text("differences.firstSeen"), 12).heading(texts.text("differences.closedOn"), 12)
                .heading(texts.text("differences.age"), 12).heading(texts.text("differences.owner"), 24)
                .heading(texts.text("differences.comment"), 60);
        report.differences().forEach(this::add);
    }

    private void add(DifferenceRow told) {
        var row = sheet.last() + 1;
        sheet.add(List.of(Live.text(texts.text(told.type().key())), Live.text(told.region()),
                Live.text(told.facility() == null ? null : told.title()),
                Live.day(told.month() == null ? null : told.month().atDay(1)),
                Live.text(told.target().isEmpty() ? null : told.target()), Live.whole(told.count()),
                Live.amount(told.amount() == null ? null : told.amount().amount()),
                Live.text(texts.label(told.state())),
                Live.text(texts.text(told.frozen() ? "credits.sheet.closed" : "credits.sheet.live")),
                Live.day(told.firstSeenOn()), Live.day(told.closedOn()),
                Live.whole("IF(K" + row + "=\"\"," + assumptions.today() + ",K" + row + ")-J" + row,
                        told.age(report.book().today())),
                Live.text(told.owner()), Live.text(told.said() == null ? null : told.said().comment())));
    }

    LiveSheet sheet() { return sheet; }
}
