package org.havre.stay.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.havre.stay.FileMember;
import org.havre.stay.Revision;
import org.havre.stay.service.PresenceService;
import org.havre.stay.service.ResidentPast;

/** What was recorded of one resident's stays, by whom and why, with what it replaced. */
@Named
@RequestScoped
public class RevisionsView {
    private final PresenceService presence;
    private long person;
    private ResidentPast past;

    @Inject public RevisionsView(PresenceService presence) { this.presence = presence; }

    protected RevisionsView() { this(null); }

    public void load() { past = presence.past(person); }

    public FileMember getResident() { return past.person(); }

    public List<Revision> getRevisions() { return past.revisions(); }

    public long getPerson() { return person; }

    public void setPerson(long person) { this.person = person; }
}
