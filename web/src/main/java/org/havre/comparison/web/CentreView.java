package org.havre.comparison.web;

import static java.util.stream.Collectors.joining;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.havre.access.Act;
import org.havre.comparison.Cause;
import org.havre.comparison.ComparedCentre;
import org.havre.comparison.Difference;
import org.havre.comparison.Justification;
import org.havre.comparison.OfiiColumn;
import org.havre.comparison.service.CentreFile;
import org.havre.comparison.service.ComparisonService;
import org.havre.shared.NotFound;
import org.havre.shared.web.KnownDay;
import org.havre.shared.web.Viewer;
import org.havre.statement.web.StatementWords;

/** One centre's month in OFII's file beside Havre's own, column by column, with the rows behind the causes. */
@Named
@RequestScoped
public class CentreView {
    private final ComparisonService comparisons;
    private final StatementWords words;
    private final Viewer viewer;
    private Long facility;
    private YearMonth month;
    private String drawn;
    private CentreFile told;

    protected CentreView() { this(null, null, null); }

    @Inject public CentreView(ComparisonService comparisons, StatementWords words, Viewer viewer) {
        this.comparisons = comparisons;
        this.words = words;
        this.viewer = viewer;
    }

    public CentreFile getTold() {
        if (facility == null) throw new NotFound("facility");
        if (told == null)
            told = comparisons.centre(facility, month, KnownDay.instant(drawn, viewer.getToday()));
        return told;
    }

    public ComparedCentre getCentre() { return getTold().centre(); }

    public List<Difference> getDifferences() { return getCentre().differences(); }

    public Justification said(Difference difference) {
        return getCentre().said(difference.column()).orElse(null);
    }

    /** Whether the reader may say something of what is left of a difference. */
    public boolean mayJustify(Difference difference) {
        return difference.unexplained() != 0 && viewer.may(Act.JUSTIFY_DIFFERENCES);
    }

    /** What was recorded after the file was drawn, act by act. */
    public List<LateAct> getLate() {
        return getTold().late().stream().map(act -> new LateAct(act.at(),
                Optional.ofNullable(act.author()).map(author -> author.name()).orElse(""),
                act.facts().stream().map(fact -> words.words(fact, getTold().people())).toList())).toList();
    }

    /** What was recorded in one go. */
    public record LateAct(Instant at, String author, List<String> facts) {}

    /** The causes that explain something here, in the order in which they are asked. */
    public List<Cause> getCauses() {
        return Stream.of(Cause.values()).filter(cause -> getDifferences().stream()
                .anyMatch(difference -> difference.shares().containsKey(cause))).toList();
    }

    /** The columns that a cause explains a part of. */
    public List<OfiiColumn> columns(Cause cause) {
        return getDifferences().stream().filter(difference -> difference.shares().containsKey(cause))
                .map(Difference::column).toList();
    }

    /** Where the rows behind a cause are; nothing where they are on this page. */
    public String page(Cause cause) {
        return switch (cause) {
            case CODE_MOVED, TOLD_ELSEWHERE, ABSENT_FROM_FILE, EARLIER_TERMS -> "/facility/terms.xhtml?facility=";
            case NOT_DESCRIBED, OPENED_PLACES, TRANSITORY_PLACES, MISSING_PLACES -> "/facility/places.xhtml?facility=";
            case OUT_OF_SERVICE, OTHER_REASON -> "/facility/unavailabilities.xhtml?facility=";
            case WITHOUT_BED, EXPECTED -> "/facility/plan.xhtml?facility=";
            default -> "";
        };
    }

    public String getBack() {
        return Stream.of("monthly.xhtml?month=" + getShownMonth(), getDrawn().isEmpty() ? "" : "drawn=" + getDrawn())
                .filter(part -> !part.isEmpty()).collect(joining("&"));
    }

    public Long getFacility() { return facility; }

    public void setFacility(Long facility) { this.facility = facility; }

    /** As it was asked for; null for the newest that has come in. */
    public YearMonth getMonth() { return month; }

    public YearMonth getShownMonth() { return getTold().month(); }

    public void setMonth(YearMonth month) { this.month = month; }

    public String getDrawn() {
        return KnownDay.day(drawn, viewer.getToday()).map(Object::toString).orElse("");
    }

    public void setDrawn(String drawn) { this.drawn = drawn; }
}
