package org.havre.stay.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.havre.access.Act;
import org.havre.orientation.Destination;
import org.havre.shared.web.Notices;
import org.havre.shared.web.Viewer;
import org.havre.stay.SheetLine;
import org.havre.stay.Sighting;
import org.havre.stay.service.PresenceService;
import org.havre.stay.service.SheetService;
import org.havre.stay.web.Tick.Mark;

/** The presence sheet of a facility and day; each tick is kept at once. */
@Named
@ViewScoped
public class PresenceView implements Serializable {
    private static final long serialVersionUID = 1L;

    private final SheetService sheets;
    private final PresenceService presence;
    private final Viewer viewer;
    private final Notices notices;

    private Long facility;
    private LocalDate on;
    private List<Destination> facilities = List.of();
    private List<Tick> ticks;

    @Inject public PresenceView(SheetService sheets, PresenceService presence, Viewer viewer, Notices notices) {
        this.sheets = sheets;
        this.presence = presence;
        this.viewer = viewer;
        this.notices = notices;
    }

    protected PresenceView() { this(null, null, null, null); }

    public void load() {
        if (ticks != null) return;
        if (on == null) on = viewer.getToday();
        facilities = presence.facilities(on);
        if (facility == null) facility = facilities.stream().findFirst().map(Destination::facility).orElse(null);
        look();
    }

    private void look() {
        ticks = facility == null ? List.of() : ticks(sheets.sheet(facility, on));
    }

    private static List<Tick> ticks(List<SheetLine> lines) {
        var ticks = new ArrayList<Tick>();
        String unit = "";
        for (var line : lines) {
            ticks.add(new Tick(line, !Objects.equals(unit, line.unit())));
            unit = line.unit();
        }
        return ticks;
    }

    public void tick(Tick tick) {
        sheets.tick(facility, on, List.of(new Sighting(tick.getLine().stay(),
                tick.getMark() == null ? null : tick.getMark() == Mark.SEEN)));
    }

    /** Nobody has said anything about this line any more. */
    public void clear(Tick tick) {
        tick.setMark(null);
        tick(tick);
    }

    public void tickTheRest() {
        notices.done("presence.rest.done", sheets.tickTheRest(facility, on));
        look();
    }

    public long getSeen() { return count(Mark.SEEN); }

    public long getMissed() { return count(Mark.MISSED); }

    public long getLeft() { return count(null); }

    private long count(Mark mark) { return ticks.stream().filter(tick -> tick.getMark() == mark).count(); }

    public boolean isTickable() { return viewer.may(Act.RECORD_STAYS) && !on.isAfter(viewer.getToday()); }

    public LocalDate getBefore() { return on.minusDays(1); }

    public String getName() {
        return facilities.stream().filter(known -> Long.valueOf(known.facility()).equals(facility)).findFirst()
                .map(Destination::label).orElse("");
    }

    public Mark[] getMarks() { return Mark.values(); }

    public List<Tick> getTicks() { return ticks; }

    public List<Destination> getFacilities() { return facilities; }

    public Long getFacility() { return facility; }

    public void setFacility(Long facility) { this.facility = facility; }

    public LocalDate getOn() { return on; }

    public void setOn(LocalDate on) { this.on = on; }
}
