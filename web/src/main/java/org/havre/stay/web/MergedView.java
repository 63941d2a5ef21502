package org.havre.stay.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.havre.shared.web.Notices;
import org.havre.stay.KnownPerson;
import org.havre.stay.MergeRow;
import org.havre.stay.service.MergeService;

/** The files that were put into a resident's, each of which may be given back what was its own. */
@Named
@ViewScoped
public class MergedView implements Serializable {
    private static final long serialVersionUID = 1L;

    private final MergeService merges;
    private final Notices notices;
    private long person;
    private KnownPerson file;
    private List<MergeRow> rows;

    protected MergedView() { this(null, null); }

    @Inject public MergedView(MergeService merges, Notices notices) {
        this.merges = merges;
        this.notices = notices;
    }

    public void load() {
        file = merges.file(person);
        rows = merges.of(person);
    }

    public String undo(long merge) {
        merges.undo(person, merge);
        notices.done("merged.undone");
        return "/stay/merged.xhtml?faces-redirect=true&person=" + person;
    }

    public String getName() { return file.familyName() + " " + file.givenNames(); }

    public List<MergeRow> getRows() { return rows; }

    public long getPerson() { return person; }

    public void setPerson(long person) { this.person = person; }
}
