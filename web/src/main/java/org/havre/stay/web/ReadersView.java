package org.havre.stay.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.havre.access.TrailLine;
import org.havre.stay.FileMember;
import org.havre.stay.service.FileReaders;
import org.havre.stay.service.PresenceService;

/** Who looked at one resident's file, or changed it. */
@Named
@RequestScoped
public class ReadersView {
    private static final int ROWS = 25;

    private final PresenceService presence;
    private long person;
    private Long before;
    private FileReaders readers;

    @Inject public ReadersView(PresenceService presence) { this.presence = presence; }

    protected ReadersView() { this(null); }

    public void load() { readers = presence.readers(person, before, ROWS + 1); }

    public FileMember getResident() { return readers.person(); }

    public List<TrailLine> getLines() { return readers.lines().subList(0, Math.min(ROWS, readers.lines().size())); }

    /** The line before which the next page begins; null on the last one. */
    public Long getOlder() {
        return readers.lines().size() > ROWS ? readers.lines().get(ROWS - 1).id() : null;
    }

    public long getPerson() { return person; }

    public void setPerson(long person) { this.person = person; }

    public Long getBefore() { return before; }

    public void setBefore(Long before) { this.before = before; }
}
