package org.havre.stay.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.havre.resident.SpellingRow;
import org.havre.resident.Spelt;
import org.havre.shared.web.Notices;
import org.havre.stay.KnownPerson;
import org.havre.stay.service.SpellingService;

/** The other spellings of a resident's name. */
@Named
@ViewScoped
public class SpellingsView implements Serializable {
    private static final long serialVersionUID = 1L;

    private final SpellingService service;
    private final Notices notices;
    private long person;
    private KnownPerson known;
    private List<SpellingRow> rows;
    private String familyName;
    private String givenNames;

    protected SpellingsView() { this(null, null); }

    @Inject public SpellingsView(SpellingService service, Notices notices) {
        this.service = service;
        this.notices = notices;
    }

    public void load() {
        var of = service.of(person);
        known = of.person();
        rows = of.spellings();
    }

    public String add() {
        service.add(person, new Spelt(familyName, givenNames));
        notices.done("spellings.added");
        return again();
    }

    public String remove(long spelling) {
        service.remove(person, spelling);
        notices.done("spellings.removed");
        return again();
    }

    private String again() { return "/stay/spellings.xhtml?faces-redirect=true&person=" + person; }

    public String getName() { return known.familyName() + " " + known.givenNames(); }

    public List<SpellingRow> getRows() { return rows; }

    public long getPerson() { return person; }

    public void setPerson(long person) { this.person = person; }

    public String getFamilyName() { return familyName; }

    public void setFamilyName(String familyName) { this.familyName = familyName; }

    public String getGivenNames() { return givenNames; }

    public void setGivenNames(String givenNames) { this.givenNames = givenNames; }
}
