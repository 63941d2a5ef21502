package org.havre.facility.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.havre.facility.BuildingPattern;
import org.havre.facility.service.SiteAnswers;
import org.havre.facility.service.SiteService;

/** A site is added or described anew. */
@Named
@RequestScoped
public class SiteForm extends BedForm {
    private final SiteService sites;
    private String name;
    private BuildingPattern pattern = BuildingPattern.COLLECTIF;
    private String address;
    private String postalCode;
    private String commune;

    protected SiteForm() { this(null); }

    @Inject public SiteForm(SiteService sites) { this.sites = sites; }

    public void fill() {
        if (act() != BedAct.EDIT_SITE) return;
        var site = view().getDay().site(view().getSite());
        name = site.name();
        pattern = site.pattern();
        address = site.address();
        postalCode = site.postalCode();
        commune = site.commune();
        setVersion(site.version());
    }

    public String save() {
        var answers = new SiteAnswers(name, pattern, address, postalCode, commune);
        if (act() == BedAct.ADD_SITE) sites.add(facility(), answers);
        else sites.change(view().getSite(), getVersion(), answers);
        return done(act() == BedAct.ADD_SITE ? "site.added" : "site.changed", name);
    }

    public BuildingPattern[] getPatterns() { return BuildingPattern.values(); }

    public String getName() { return name; }

    public void setName(String name) { this.name = name; }

    public BuildingPattern getPattern() { return pattern; }

    public void setPattern(BuildingPattern pattern) { this.pattern = pattern; }

    public String getAddress() { return address; }

    public void setAddress(String address) { this.address = address; }

    public String getPostalCode() { return postalCode; }

    public void setPostalCode(String postalCode) { this.postalCode = postalCode; }

    public String getCommune() { return commune; }

    public void setCommune(String commune) { this.commune = commune; }
}
