package org.havre.retention.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import org.havre.retention.FileHold;
import org.havre.retention.HoldReason;
import org.havre.retention.Retention;
import org.havre.retention.service.FileRetentionService;
import org.havre.retention.service.HeldFile;
import org.havre.shared.web.Notices;

/** How long one file is kept, and the dispute that holds it. */
@Named
@ViewScoped
public class HoldView implements Serializable {
    private static final long serialVersionUID = 1L;

    private final FileRetentionService files;
    private final Notices notices;
    private long person;
    private String name;
    private Retention retention;
    private FileHold hold;
    private HoldReason reason;
    private LocalDate until;

    protected HoldView() { this(null, null); }

    @Inject public HoldView(FileRetentionService files, Notices notices) {
        this.files = files;
        this.notices = notices;
    }

    public void load() {
        HeldFile held = files.held(person);
        name = held.person().familyName() + " " + held.person().givenNames();
        retention = held.retention();
        hold = held.hold().orElse(null);
    }

    public String save() {
        files.hold(person, reason, until);
        notices.done("hold.done", until, reason);
        return again();
    }

    public String release() {
        files.release(person);
        notices.done("hold.released");
        return again();
    }

    private String again() { return "/retention/hold.xhtml?faces-redirect=true&person=" + person; }

    public String getName() { return name; }

    public Retention getRetention() { return retention; }

    /** Null where nothing holds the file. */
    public FileHold getHold() { return hold; }

    public HoldReason[] getReasons() { return HoldReason.values(); }

    public long getPerson() { return person; }

    public void setPerson(long person) { this.person = person; }

    public HoldReason getReason() { return reason; }

    public void setReason(HoldReason reason) { this.reason = reason; }

    public LocalDate getUntil() { return until; }

    public void setUntil(LocalDate until) { this.until = until; }
}
