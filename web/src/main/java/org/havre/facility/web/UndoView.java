package org.havre.facility.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.havre.facility.service.OutOfServiceService;
import org.havre.facility.service.PlaceService;
import org.havre.facility.service.UnitService;
import org.havre.shared.NotFound;
import org.havre.shared.web.Notices;
import org.havre.shared.web.Viewer;

/** Takes back what was done a moment ago; offered on the page that follows, and nowhere else. */
@Named
@RequestScoped
public class UndoView {
    private static final String KEPT = "org.havre.facility.undo";

    private final UnitService units;
    private final PlaceService places;
    private final OutOfServiceService outOfService;
    private final Notices notices;
    private final Viewer viewer;
    private final FacilityHead head;
    private BedAct act;
    private Long id;
    private int version;

    protected UndoView() { this(null, null, null, null, null, null); }

    @Inject public UndoView(UnitService units, PlaceService places, OutOfServiceService outOfService, Notices notices,
            Viewer viewer, FacilityHead head) {
        this.units = units;
        this.places = places;
        this.outOfService = outOfService;
        this.notices = notices;
        this.viewer = viewer;
        this.head = head;
    }

    /** Keeps for the next page how to take it back. */
    static void offer(Undo undo) {
        FacesContext.getCurrentInstance().getExternalContext().getFlash().put(KEPT, undo);
    }

    private Undo kept() { return (Undo) FacesContext.getCurrentInstance().getExternalContext().getFlash().get(KEPT); }

    /** On the page that follows, and while its button is being pressed. */
    public boolean isOffered() {
        return kept() != null
                || FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap().containsKey("undo");
    }

    public String undo() {
        if (act == null || id == null) throw new NotFound("undo");
        switch (act) {
            case ADD_UNIT -> units.delete(id);
            case CLOSE_PLACE -> places.reopen(id, version, viewer.getToday());
            case OUT_OF_SERVICE -> outOfService.annul(id, version);
            default -> throw new IllegalStateException(act.name());
        }
        notices.done("undo.done");
        return FacesContext.getCurrentInstance().getViewRoot().getViewId() + "?faces-redirect=true&facility="
                + head.getRow().id();
    }

    public BedAct getAct() { return kept() == null ? act : kept().act(); }

    public void setAct(BedAct act) { this.act = act; }

    public Long getId() { return kept() == null ? id : Long.valueOf(kept().id()); }

    public void setId(Long id) { this.id = id; }

    public int getVersion() { return kept() == null ? version : kept().version(); }

    public void setVersion(int version) { this.version = version; }
}
