package org.havre.quality.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.havre.occupancy.NightComparison;
import org.havre.quality.service.QualityService;
import org.havre.shared.web.PagedView;

/** When the nights that are kept were last counted again, and where they were not what was counted. */
@Named
@RequestScoped
public class ComparedView extends PagedView<NightComparison> {
    private final QualityService quality;
    private boolean differing;
    private List<NightComparison> all;

    protected ComparedView() { this(null); }

    @Inject public ComparedView(QualityService quality) { this.quality = quality; }

    private List<NightComparison> all() {
        if (all == null) all = quality.nights();
        return all;
    }

    @Override protected List<NightComparison> found() {
        return all().stream().filter(one -> !differing || one.isWrong()).toList();
    }

    @Override protected String here() { return "?differing=" + differing; }

    /** Null while nothing was ever compared. */
    public Instant getLatest() {
        return all().stream().map(NightComparison::comparedAt).max(Comparator.naturalOrder()).orElse(null);
    }

    public int getFacilities() { return all().size(); }

    public long getWrong() { return all().stream().filter(NightComparison::isWrong).count(); }

    /** What the workbook of the same is asked with. */
    public String getExport() { return "differing=" + differing; }

    public boolean isDiffering() { return differing; }

    public void setDiffering(boolean differing) { this.differing = differing; }
}
