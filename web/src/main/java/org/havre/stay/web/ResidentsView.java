package org.havre.stay.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.havre.shared.Page;
import org.havre.shared.web.KnownDay;
import org.havre.shared.web.SearchText;
import org.havre.shared.web.Viewer;
import org.havre.stay.Presence;
import org.havre.stay.ResidentFilter;
import org.havre.stay.ResidentRow;
import org.havre.stay.service.PresenceService;

/** Who is present on a day. The text searched for is a name, so it travels in the form and never in the address. */
@Named
@ViewScoped
public class ResidentsView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int ROWS = 25;

    private PresenceService presence;
    private Viewer viewer;
    private SearchText search;

    private LocalDate on;
    private LocalDate known;
    private String facility;
    private String text;
    private Presence.Order order = Presence.Order.NAME;
    private boolean ascending = true;
    private int page = 1;
    private Page<ResidentRow> rows;
    private long erased;

    protected ResidentsView() {}

    @Inject public ResidentsView(PresenceService presence, Viewer viewer, SearchText search) {
        this.presence = presence;
        this.viewer = viewer;
        this.search = search;
    }

    @PostConstruct void begin() {
        on = viewer.getToday();
        text = search.take();
    }

    /** Looks again, from the first page. */
    public void filter() {
        page = 1;
        rows = null;
    }

    /** By another column, or the same the other way round. */
    public void sort(Presence.Order by) {
        ascending = by != order || !ascending;
        order = by;
        filter();
    }

    public void turn(int pages) {
        page = Math.max(1, page + pages);
        rows = null;
    }

    public Page<ResidentRow> getRows() {
        if (rows == null) {
            rows = presence.residents(new ResidentFilter(on, facility, text, getKnownAt()), order, ascending,
                    (page - 1) * ROWS,
                    ROWS);
            erased = presence.erased(on, facility);
        }
        return rows;
    }

    /** How many of that day have no file any more. */
    public long getErased() { return erased; }

    /** Which of all the rows stand on this page, counted from one. */
    public int getFirst() {
        return (page - 1) * ROWS + 1;
    }

    public int getLast() { return getFirst() + getRows().items().size() - 1; }

    public boolean isEarlier() {
        return page > 1;
    }

    public boolean isLater() {
        return (long) page * ROWS < getRows().total();
    }

    /** What a sorted column tells a screen reader: ascending, descending or none. */
    public String sorted(Presence.Order by) {
        return by != order ? "none" : ascending ? "ascending" : "descending";
    }

    public Presence.Order[] getOrders() {
        return Presence.Order.values();
    }

    public LocalDate getOn() {
        return on;
    }

    public void setOn(LocalDate on) {
        this.on = on == null ? viewer.getToday() : on;
    }

    /** The day as of which stays are known; null is now. */
    public LocalDate getKnown() { return known; }

    public void setKnown(LocalDate known) {
        this.known = known == null || !known.isBefore(viewer.getToday()) ? null : known;
    }

    public Instant getKnownAt() { return known == null ? null : KnownDay.end(known); }

    public String getFacility() {
        return facility;
    }

    public void setFacility(String facility) {
        this.facility = facility;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
