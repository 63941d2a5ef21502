package org.havre.facility.web;

import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.havre.access.Act;
import org.havre.facility.Consequence;
import org.havre.facility.DayOfBeds.UnitOnDay;
import org.havre.facility.PlaceRow;
import org.havre.shared.web.Notices;
import org.havre.shared.web.Viewer;

/** What the forms of the panels have in common: what they are about, and where one goes when they are done. */
abstract class BedForm {
    @Inject private PlacesView view;
    @Inject private FacilityHead head;
    @Inject private Notices notices;
    @Inject private Viewer viewer;
    private int version;
    private List<?> foreseenFor;
    private Consequence foreseen;

    long facility() { return head.getRow().id(); }

    BedAct act() { return view.getAct(); }

    UnitOnDay unit() { return view.getDay().unit(view.getUnit()); }

    PlaceRow place() { return view.getDay().place(view.getPlace()); }

    PlacesView view() { return view; }

    /** Whether the reader may know for whom places are kept. */
    boolean isForInsiders() {
        return viewer.may(Act.SEE_SENSITIVE);
    }

    LocalDate today() { return viewer.getToday(); }

    /** The same answers have the same consequence: it is asked for once, however often a page looks at it. */
    Consequence foreseen(Supplier<Consequence> foresight, Object... answers) {
        var now = Arrays.asList(answers);
        if (!now.equals(foreseenFor)) {
            foreseen = foresight.get();
            foreseenFor = now;
        }
        return foreseen;
    }

    String done(String key, Object... values) {
        notices.done(key, values);
        return FacesContext.getCurrentInstance().getViewRoot().getViewId() + "?faces-redirect=true&facility="
                + facility();
    }

    String done(Undo undo, String key, Object... values) {
        UndoView.offer(undo);
        return done(key, values);
    }

    /** The version that the form was filled against. */
    public int getVersion() { return version; }

    public void setVersion(int version) { this.version = version; }
}
