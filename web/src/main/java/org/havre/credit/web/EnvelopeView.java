package org.havre.credit.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.havre.access.Act;
import org.havre.credit.EnvelopeLevel;
import org.havre.credit.EnvelopeRow;
import org.havre.credit.Euros;
import org.havre.credit.Programme;
import org.havre.credit.service.EnvelopeService;
import org.havre.credit.service.NewEnvelope;
import org.havre.shared.web.Notices;
import org.havre.shared.web.Viewer;

/** An envelope is recorded as it is notified; of one that is there the AE and CP change. */
@Named
@ViewScoped
public class EnvelopeView implements Serializable {
    private static final long serialVersionUID = 1L;

    private final EnvelopeService envelopes;
    private final Viewer viewer;
    private final Notices notices;
    private Long id;
    private String year;
    private EnvelopeRow it;
    private Map<String, String> regions;
    private Programme programme = Programme.P303;
    private String region;
    private EnvelopeLevel level;
    private String name;
    private BigDecimal ae;
    private BigDecimal cp;

    protected EnvelopeView() { this(null, null, null); }

    @Inject public EnvelopeView(EnvelopeService envelopes, Viewer viewer, Notices notices) {
        this.envelopes = envelopes;
        this.viewer = viewer;
        this.notices = notices;
    }

    /** The one that is named, or a new one. */
    public void load() {
        if (regions != null) return;
        viewer.require(Act.MANAGE_CREDITS);
        regions = Map.copyOf(envelopes.regions());
        if (id == null) {
            region = regions.size() == 1 ? regions.keySet().iterator().next() : null;
            return;
        }
        it = envelopes.get(id);
        year = String.valueOf(it.year());
        ae = it.envelope().ae().amount();
        cp = it.envelope().cp().amount();
    }

    public String save() {
        if (it == null)
            envelopes.record(
                    new NewEnvelope(programme, region, getOfYear(), level, name, Euros.rounded(ae), Euros.rounded(cp)));
        else
            envelopes.change(id, Euros.rounded(ae), Euros.rounded(cp));
        notices.done("envelope.done", it == null ? level : it.envelope().level(), getYear(), ae, cp);
        return "/credit/envelopes.xhtml?faces-redirect=true&year=" + getOfYear();
    }

    public boolean isKnown() { return it != null; }

    /** Null of one that is new. */
    public EnvelopeRow getIt() { return it; }

    public List<Map.Entry<String, String>> getRegions() {
        return regions.entrySet().stream().sorted(Map.Entry.comparingByValue()).toList();
    }

    public Programme[] getProgrammes() { return Programme.values(); }

    public EnvelopeLevel[] getLevels() { return EnvelopeLevel.values(); }

    private int getOfYear() { return CreditYears.read(year, viewer.getToday()); }

    public String getYear() { return String.valueOf(getOfYear()); }

    public void setYear(String year) { this.year = year; }

    public Long getId() { return id; }

    public void setId(Long id) { this.id = id; }

    public Programme getProgramme() { return programme; }

    public void setProgramme(Programme programme) { this.programme = programme; }

    public String getRegion() { return region; }

    public void setRegion(String region) { this.region = region; }

    public EnvelopeLevel getLevel() { return level; }

    public void setLevel(EnvelopeLevel level) { this.level = level; }

    public String getName() { return name; }

    public void setName(String name) { this.name = name; }

    public BigDecimal getAe() { return ae; }

    public void setAe(BigDecimal ae) { this.ae = ae; }

    public BigDecimal getCp() { return cp; }

    public void setCp(BigDecimal cp) { this.cp = cp; }
}
