package org.havre.credit.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.havre.credit.ActState;
import org.havre.credit.Cpom;
import org.havre.credit.service.CpomService;
import org.havre.shared.web.Viewer;

/** Multi-year contracts beside the acts of single facilities. */
@Named
@RequestScoped
public class CpomsView {
    private final CpomService cpoms;
    private final ActsView acts;
    private final Viewer viewer;
    private List<Cpom> rows;

    protected CpomsView() { this(null, null, null); }

    @Inject public CpomsView(CpomService cpoms, ActsView acts, Viewer viewer) {
        this.cpoms = cpoms;
        this.acts = acts;
        this.viewer = viewer;
    }

    /** Of one facility, where the acts are those of one. */
    public List<Cpom> getRows() {
        if (rows == null)
            rows = cpoms.all().stream().filter(each -> acts.getFacility() == null
                    || each.members().stream().anyMatch(member -> member.facility() == acts.getFacility())).toList();
        return rows;
    }

    /** Acts that end soon, and contracts for each of their facilities: as many as wait. */
    public long getEnding() {
        return acts.getEnding()
                + getRows().stream().flatMap(cpom -> cpom.members().stream()).filter(Cpom.Member::ending).count();
    }

    public ActState state(Cpom cpom) { return cpom.state(viewer.getToday()); }

    public long size(Cpom cpom) { return cpom.sizeOn(viewer.getToday()); }
}
