package org.havre.stay.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.havre.stay.KnownPerson;
import org.havre.stay.service.PeopleService;

/** People looked for by name among all files of the reader; what is typed travels in the form and never in the address. */
@Named
@RequestScoped
public class PeopleView {
    private final PeopleService people;
    private String text;
    private List<KnownPerson> rows;

    protected PeopleView() { this(null); }

    @Inject public PeopleView(PeopleService people) {
        this.people = people;
    }

    /** Whoever may not see residents is told so before anything is typed. */
    public void load() { people.search(null); }

    public void look() { rows = people.search(text); }

    /** Null before anybody has been looked for. */
    public List<KnownPerson> getRows() { return rows; }

    public String getText() { return text; }

    public void setText(String text) { this.text = text; }
}
