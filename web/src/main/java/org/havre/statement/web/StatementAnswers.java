package org.havre.statement.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.havre.occupancy.Figure;
import org.havre.occupancy.Figures;
import org.havre.shared.Rate;
import org.havre.shared.web.Paging;
import org.havre.statement.ChangedFact;
import org.havre.statement.ClosingRow;
import org.havre.statement.FactVersion;
import org.havre.statement.FrozenMonth;
import org.havre.statement.PriorPeriodCorrection;
import org.havre.statement.service.Verification;

/** What is said of closed months to other programs, and what they say: without a name. */
public final class StatementAnswers {
    private StatementAnswers() {}

    public record Months(List<OneMonth> items, int page, int size, long total) {}

    /** @param daysLate after the due day until it was closed, or until today; {@code nights} slept, as they were frozen */
    public record OneMonth(String facility, String name, String department, String month, String state, String due,
            long daysLate, String closedOn, String closedAt, String author, String digest, Long nights) {}

    /** @param nights the nights slept that were read and are confirmed */
    public record Closing(String facility, String month, Long nights) {}

    public record OneStatement(String facility, String kind, String month, String digest, String previous,
            String closedOn, String closedAt, String due, String author, long nights, Map<String, Long> figures,
            BigDecimal grossRate, BigDecimal netRate, List<Correction> corrections) {}

    /** @param recordedAt null, as the author, for what no act explains */
    public record Correction(String month, long nights, Map<String, Long> figures, String recordedAt, String author,
            List<Cause> causes) {}

    public record Cause(String fact, String change, Long stay, Version before, Version after) {}

    /** @param until the first night that no longer counts */
    public record Version(String from, String until, String detail) {}

    /** @param intact what is stored is what was signed; {@code recounted} the figures that come out now */
    public record Check(boolean upheld, boolean intact, boolean sameFigures, String digest, Map<String, Long> frozen,
            Map<String, Long> recounted, String verifiedAt) {}

    static Months of(List<ClosingRow> rows, Paging paging, LocalDate today) {
        return new Months(rows.stream().skip(paging.first()).limit(paging.size()).map(row -> of(row, today)).toList(),
                paging.page(), paging.size(), rows.size());
    }

    private static OneMonth of(ClosingRow row, LocalDate today) {
        return new OneMonth(row.code(), row.name(), row.department(), row.month().toString(), row.state(today).name(),
                row.due().toString(), row.daysLate(today), text(row.closedOn()), text(row.closedAt()), row.author(),
                row.digest(), row.nights());
    }

    static OneStatement of(FrozenMonth frozen) {
        var told = frozen.statement();
        return new OneStatement(told.code(), told.kind().name(), told.month().toString(), frozen.digest(),
                told.previous(), told.closedOn().toString(), told.closedAt().toString(), told.due().toString(),
                told.author().name(), told.figures().present(), told(told.figures()),
                rate(told.figures().grossRate()), rate(told.figures().netRate()),
                told.corrections().stream().map(StatementAnswers::of).toList());
    }

    private static Correction of(PriorPeriodCorrection correction) {
        return new Correction(correction.month().toString(), correction.nights(), differences(correction.difference()),
                text(correction.recordedAt()), correction.author() == null ? null : correction.author().name(),
                correction.causes().stream().map(StatementAnswers::of).toList());
    }

    private static Map<String, Long> differences(Figures difference) {
        var told = told(difference);
        told.values().removeIf(count -> count == 0);
        return told;
    }

    private static Cause of(ChangedFact cause) {
        return new Cause(cause.fact().name(), cause.change().name(), cause.stay(), of(cause.before()),
                of(cause.after()));
    }

    private static Version of(FactVersion version) {
        return version == null
                ? null
                : new Version(version.during().start().toString(), text(version.during().end()), version.detail());
    }

    static Check of(Verification check) {
        return new Check(check.isUpheld(), check.isIntact(), check.isRecounted(), check.frozen().digest(),
                told(check.frozen().statement().figures()), told(check.recounted()),
                check.at().toString());
    }

    /** All figures as nights, but for comings and goings. */
    private static Map<String, Long> told(Figures figures) {
        var told = new LinkedHashMap<String, Long>();
        Figure.ofStatements().forEach(figure -> told.put(figure.ofMonth(), figure.of(figures)));
        return told;
    }

    private static BigDecimal rate(Optional<Rate> rate) { return rate.map(Rate::fraction).orElse(null); }

    private static String text(Object told) { return told == null ? null : told.toString(); }
}
