package org.havre.credit.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.havre.credit.EnvelopeLevel;
import org.havre.credit.EnvelopeRow;
import org.havre.credit.Euros;
import org.havre.credit.Programme;
import org.havre.credit.RegionEnvelope;
import org.havre.credit.UsedCredits;
import org.havre.credit.service.EnvelopeService;
import org.havre.shared.web.Viewer;

/** The regions' envelopes of a year, by programme: the budget, its units, its reserve and its caps, AE and CP beside each other. */
@Named
@RequestScoped
public class EnvelopesView {
    private final EnvelopeService envelopes;
    private final Viewer viewer;
    private String year;
    private List<Budget> budgets;

    protected EnvelopesView() { this(null, null); }

    @Inject public EnvelopesView(EnvelopeService envelopes, Viewer viewer) {
        this.envelopes = envelopes;
        this.viewer = viewer;
    }

    /**
     * A region's envelopes of one programme.
     *
     * @param available what of the budget is not kept back; null while no budget is notified
     * @param used      null while nothing is committed nor paid
     */
    public record Budget(Programme programme, String region, List<EnvelopeRow> rows, Pair available,
            UsedCredits used) {
        /** What may still be committed and paid; null while no budget is notified. */
        public Pair left() {
            if (available == null || used == null) return available;
            return new Pair(available.ae().minus(used.committed()), available.cp().minus(used.paid()));
        }
    }

    /** AE and CP, which are never added up. */
    public record Pair(Euros ae, Euros cp) {}

    /** One for each programme and region. */
    public List<Budget> getBudgets() {
        if (budgets == null) {
            var used = envelopes.used(getOfYear());
            budgets = envelopes.ofYear(getOfYear()).stream()
                    .collect(Collectors.groupingBy(row -> row.envelope().programme() + row.envelope().regionCode(),
                            LinkedHashMap::new, Collectors.toList()))
                    .values().stream().map(rows -> budget(rows, used)).toList();
        }
        return budgets;
    }

    private static Budget budget(List<EnvelopeRow> rows, List<UsedCredits> used) {
        var one = rows.get(0).envelope();
        return new Budget(one.programme(), rows.get(0).region(), rows, available(rows), used.stream()
                .filter(each -> each.programme() == one.programme() && each.regionCode().equals(one.regionCode()))
                .findFirst().orElse(null));
    }

    private static Pair available(List<EnvelopeRow> rows) {
        if (rows.stream().noneMatch(row -> row.envelope().level() == EnvelopeLevel.BOP)) return null;
        var kept = sum(rows, EnvelopeLevel.RESERVE);
        var whole = sum(rows, EnvelopeLevel.BOP);
        return new Pair(whole.ae().minus(kept.ae()), whole.cp().minus(kept.cp()));
    }

    private static Pair sum(List<EnvelopeRow> rows, EnvelopeLevel level) {
        var some = rows.stream().map(EnvelopeRow::envelope).filter(each -> each.level() == level).toList();
        return new Pair(Euros.sum(some.stream().map(RegionEnvelope::ae).toList()),
                Euros.sum(some.stream().map(RegionEnvelope::cp).toList()));
    }

    private int getOfYear() { return CreditYears.read(year, viewer.getToday()); }

    public String getYear() { return String.valueOf(getOfYear()); }

    public void setYear(String year) { this.year = year; }
}
