package org.havre.credit.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.havre.access.Act;
import org.havre.credit.ActNature;
import org.havre.credit.ActRow;
import org.havre.credit.ActState;
import org.havre.credit.service.ActService;
import org.havre.shared.web.PagedView;
import org.havre.shared.web.Viewer;

/** Acts and conventions, the latest first: which hold, which end soon. */
@Named
@RequestScoped
public class ActsView extends PagedView<ActRow> {
    private final ActService acts;
    private final Viewer viewer;
    private Long facility;
    private ActNature nature;
    private ActState state;
    private List<ActRow> all;

    protected ActsView() { this(null, null); }

    @Inject public ActsView(ActService acts, Viewer viewer) {
        this.acts = acts;
        this.viewer = viewer;
    }

    private List<ActRow> all() {
        if (all == null) all = acts.all(facility);
        return all;
    }

    @Override protected List<ActRow> found() {
        return all().stream().filter(act -> nature == null || act.nature() == nature)
                .filter(act -> state == null || act.state(viewer.getToday()) == state).toList();
    }

    public ActState state(ActRow act) { return act.state(viewer.getToday()); }

    public long getEnding() {
        return all().stream().filter(act -> act.state(viewer.getToday()) == ActState.ENDING).count();
    }

    /** The one facility whose acts are shown; null where it has none, or all are shown. */
    public String getTitle() {
        return facility == null ? null : all().stream().findFirst().map(ActRow::title).orElse(null);
    }

    public boolean isManaged() { return viewer.may(Act.MANAGE_CREDITS); }

    @Override protected String here() {
        return "acts.xhtml?facility=" + (facility == null ? "" : facility) + "&nature=" + getNature() + "&state="
                + getState();
    }

    public Long getFacility() { return facility; }

    public void setFacility(Long facility) { this.facility = facility; }

    public ActNature[] getNatures() { return ActNature.values(); }

    public String getNature() { return nature == null ? "" : nature.name(); }

    /** What names none asks for all. */
    public void setNature(String asked) {
        nature = Stream.of(ActNature.values()).filter(each -> each.name().equals(asked)).findFirst().orElse(null);
    }

    public ActState[] getStates() { return ActState.values(); }

    public String getState() { return state == null ? "" : state.name(); }

    /** What names none asks for all. */
    public void setState(String asked) {
        state = Stream.of(ActState.values()).filter(each -> each.name().equals(asked)).findFirst().orElse(null);
    }
}
