package org.havre.occupancy.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.havre.occupancy.Figure;
import org.havre.occupancy.Figures;
import org.havre.occupancy.OccupancyQuestion;
import org.havre.occupancy.Part;
import org.havre.occupancy.Ratio;
import org.havre.occupancy.service.OccupancyService;
import org.havre.occupancy.service.Why;
import org.havre.occupancy.service.WhyService;
import org.havre.shared.NotFound;
import org.havre.shared.web.KnownDay;
import org.havre.shared.web.Say;
import org.havre.shared.web.Viewer;

/** Why a figure is what it is: the stays and nights, or the places, that it adds up from. */
@Named
@RequestScoped
public class WhyView {
    private static final int AT_ONCE = 50;

    private final WhyService service;
    private final OccupancyService occupancy;
    private final Viewer viewer;
    private final Say say;
    private String figure;
    private String from;
    private String to;
    private String group;
    private String key;
    private String facility;
    private String known;
    private String attribute;
    private int page = 1;
    private Why why;
    private Ratio ratio;
    private Figures divided;

    protected WhyView() { this(null, null, null, null); }

    @Inject public WhyView(WhyService service, OccupancyService occupancy, Viewer viewer, Say say) {
        this.service = service;
        this.occupancy = occupancy;
        this.viewer = viewer;
        this.say = say;
    }

    /** @throws NotFound where the address names no figure, no period, or nothing in the reader's scope */
    public void load() {
        ratio = Stream.of(Ratio.values()).filter(one -> one.name().equalsIgnoreCase(figure)).findFirst().orElse(null);
        if (ratio != null && ratio.isOfAllPlaces() && question().attribute() != null) throw new NotFound("figure");
        if (ratio == null) why = service.of(question(), address().asked());
        else divided = occupancy.answer(question()).total().figures();
    }

    /** Whether it is a rate that is asked about: which figures it divides. */
    public boolean isRate() {
        return ratio != null;
    }

    /** What a rate counts, and last what it is divided by. */
    public List<Figure> getDivided() {
        return Stream.concat(ratio.parts().stream(), Stream.of(ratio.whole())).toList();
    }

    public long count(Figure one) { return one.of(divided); }

    public boolean isWhole(Figure one) { return one == ratio.whole(); }

    /** Where a figure of a rate opens what it is made of. */
    public String here(Figure one) {
        return link(one.name()) + ofFacility();
    }

    public String getFormula() { return say.it(ratio.key() + ".formula"); }

    private WhyAddress address() { return new WhyAddress(figure, from, to, group, key, facility, known, attribute); }

    private OccupancyQuestion question() { return address().question(viewer.getToday()); }

    private LocalDate day(String text) { return WhyAddress.day(text, viewer.getToday()); }

    /** Null is now. */
    public Instant getKnownAt() { return KnownDay.instant(known, viewer.getToday()); }

    public String getTitle() {
        return ratio == null
                ? say.it("why.title", why.total(), say.label(why.figure()))
                : say.it("why.title", ratio.of(divided).map(say::value).orElseGet(() -> say.it("rate.none")),
                        say.it(ratio.key()));
    }

    public String getSub() {
        var whose = why != null && why.facility() != null
                ? why.facility().title()
                : facility != null ? facility : key == null ? viewer.getScope() : key;
        var first = day(from);
        var last = day(to);
        return first.equals(last) ? say.it("why.night", whose, first) : say.it("why.nights", whose, first, last);
    }

    public Why getWhy() { return why; }

    public List<Part> getParts() { return why.parts().stream().skip(getFirst() - 1L).limit(AT_ONCE).toList(); }

    public List<Why.Share> getShares() { return why.shares().stream().skip(getFirst() - 1L).limit(AT_ONCE).toList(); }

    /** Of one facility alone. */
    public String here(Why.Share share) {
        return link(figure) + "&facility=" + share.code();
    }

    private String here(int number) {
        return link(figure) + ofFacility() + "&page=" + number;
    }

    private String ofFacility() { return facility == null ? "" : "&facility=" + facility; }

    private String link(String one) {
        return "why.xhtml?figure=" + one + "&from=" + from + "&to=" + to + ofGroup()
                + (known == null || known.isBlank() ? "" : "&known=" + known)
                + (attribute == null || attribute.isBlank() ? "" : "&attribute=" + attribute);
    }

    private String ofGroup() {
        return key == null ? "" : "&group=" + group + "&key=" + URLEncoder.encode(key, StandardCharsets.UTF_8);
    }

    /** What the workbook of the same is asked with. */
    public String getExport() {
        return link(figure).substring("why.xhtml?".length()) + ofFacility();
    }

    public int getLines() { return ratio != null ? getDivided().size() : why.parts().size() + why.shares().size(); }

    public int getFirst() { return (page - 1) * AT_ONCE + 1; }

    public int getLast() { return Math.min(page * AT_ONCE, getLines()); }

    public boolean isPaged() { return getLines() > AT_ONCE; }

    public String getPrevious() { return page > 1 ? here(page - 1) : ""; }

    public String getNext() { return getLast() < getLines() ? here(page + 1) : ""; }

    public String getFigure() { return figure; }

    public void setFigure(String figure) { this.figure = figure; }

    public String getFrom() { return from; }

    public void setFrom(String from) { this.from = from; }

    public String getTo() { return to; }

    public void setTo(String to) { this.to = to; }

    public String getGroup() { return group; }

    public void setGroup(String group) { this.group = group; }

    public String getKey() { return key; }

    public void setKey(String key) { this.key = key == null || key.isBlank() ? null : key.strip(); }

    public String getFacility() { return facility; }

    public void setFacility(String facility) {
        this.facility = facility == null || facility.isBlank() ? null : facility.strip();
    }

    public String getKnown() { return known; }

    public void setKnown(String known) { this.known = known; }

    /** What places are counted alone, in words. */
    public String getPlaces() {
        return question().attribute() == null ? "" : say.label(question().attribute());
    }

    public String getAttribute() { return attribute; }

    public void setAttribute(String attribute) { this.attribute = attribute; }

    public String getPage() { return Integer.toString(page); }

    public void setPage(String asked) {
        page = asked != null && asked.matches("[1-9]\\d{0,5}") ? Integer.parseInt(asked) : 1;
    }
}
