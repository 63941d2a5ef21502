package org.havre.credit.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.havre.access.Act;
import org.havre.access.Role;
import org.havre.credit.CreditBook;
import org.havre.credit.CreditGroup;
import org.havre.credit.CreditRow;
import org.havre.credit.CreditYear;
import org.havre.credit.EnvelopeLevel;
import org.havre.credit.Euros;
import org.havre.credit.GrantForm;
import org.havre.credit.Programme;
import org.havre.credit.RegionEnvelope;
import org.havre.credit.WhoseCredit;
import org.havre.credit.service.CreditService;
import org.havre.facility.FacilityKind;
import org.havre.shared.web.Choice;
import org.havre.shared.web.PagedView;
import org.havre.shared.web.Say;
import org.havre.shared.web.Viewer;

/** A year's money by group: granted, due, paid, delivered; each programme by itself. */
@Named
@RequestScoped
public class CreditsView extends PagedView<CreditRow> {
    private final CreditService credits;
    private final Viewer viewer;
    private final Say say;
    private String year;
    private String region = "";
    private CreditGroup group;
    private CreditBook book;

    protected CreditsView() { this(null, null, null); }

    @Inject public CreditsView(CreditService credits, Viewer viewer, Say say) {
        this.credits = credits;
        this.viewer = viewer;
        this.say = say;
    }

    public CreditBook getBook() {
        if (book == null) book = credits.book(getOfYear(), region.isEmpty() ? null : region);
        return book;
    }

    @Override protected List<CreditRow> found() { return getBook().rows(getOfGroup()); }

    /** What each programme comes to: nothing is added up across them. */
    public List<CreditRow> getTotals() {
        return CreditRow.totals(getBook());
    }

    public LocalDate getDueBy() { return getBook().dueBy(); }

    /** The region's envelopes beside what is granted of them and what places would cost. */
    public List<EnvelopeLine> getEnvelopes() {
        return Stream.of(
                line(Programme.P303, EnvelopeLevel.DRL, each -> each.kind() == FacilityKind.CADA),
                line(Programme.P303, EnvelopeLevel.SUBSIDY, each -> each.form() == GrantForm.SUBSIDY),
                line(Programme.P104, EnvelopeLevel.DRL, each -> true))
                .filter(line -> !line.envelope().isZero() || !line.granted().isZero()).toList();
    }

    private EnvelopeLine line(Programme programme, EnvelopeLevel level,
            java.util.function.Predicate<CreditYear> which) {
        var some = getBook().facilities().stream().filter(each -> Programme.of(each.kind()) == programme).filter(which)
                .toList();
        return new EnvelopeLine(programme, level, ae(programme, level), getBook().capped(programme, level),
                Euros.sum(some.stream().map(CreditYear::granted).toList()),
                Euros.sum(some.stream().map(each -> each.envelope(getBook().costs()).amount()).toList()));
    }

    private Euros ae(Programme programme, EnvelopeLevel level) {
        return Euros.sum(getBook().envelopes().stream()
                .filter(each -> each.programme() == programme && each.level() == level).map(RegionEnvelope::ae)
                .toList());
    }

    /** Whether the reader looks at whole regions: envelopes hold nothing but them. */
    public boolean isEnveloped() {
        return isManaged() && !getEnvelopes().isEmpty();
    }

    public boolean isManaged() { return viewer.may(Act.MANAGE_CREDITS); }

    /** Whether it is of the viewer's own facilities, beside whose occupancy it is found. */
    public boolean isOwn() {
        return viewer.getRole() == Role.DIRECTOR;
    }

    public String getFinding() {
        var above = getEnvelopes().stream().filter(line -> line.left().isNegative()).toList();
        if (above.isEmpty()) return say.it("credits.finding.within");
        return say.it("credits.finding.above", say.label(above.get(0).level()),
                say.label(above.get(0).programme()), above.get(0).left().abs().amount());
    }

    @Override protected String here() {
        return "credits.xhtml?year=" + getOfYear() + "&group=" + getGroup() + "&region=" + region;
    }

    public int getOfYear() { return CreditYears.read(year, viewer.getToday()); }

    public String getYear() { return String.valueOf(getOfYear()); }

    public void setYear(String year) { this.year = year; }

    public CreditGroup[] getGroups() { return CreditGroup.values(); }

    private CreditGroup getOfGroup() { return group == null ? CreditGroup.FACILITY : group; }

    public String getGroup() { return getOfGroup().name(); }

    /** What names none asks for facilities. */
    public void setGroup(String asked) {
        group = Stream.of(CreditGroup.values()).filter(each -> each.name().equals(asked)).findFirst().orElse(null);
    }

    /** Regions of the scope, where there are several; all of them are told while none is chosen. */
    public List<Choice> getRegions() {
        var found = getBook().facilities().stream().map(CreditYear::name)
                .collect(Collectors.toMap(WhoseCredit::regionCode, WhoseCredit::region, (one, same) -> one,
                        TreeMap::new));
        return Stream.concat(Stream.of(new Choice("", say.it("credits.regions.all"), region.isEmpty())),
                found.entrySet().stream().map(each -> new Choice(each.getKey(), each.getValue(),
                        each.getKey().equals(region))))
                .toList();
    }

    public String getRegion() { return region; }

    public void setRegion(String asked) { region = asked == null || !asked.matches("FR-\\w{2,3}") ? "" : asked; }
}
