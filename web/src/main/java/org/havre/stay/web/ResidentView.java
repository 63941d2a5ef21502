package org.havre.stay.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.havre.access.Act;
import org.havre.shared.web.Viewer;
import org.havre.stay.AssignmentState;
import org.havre.stay.FileMember;
import org.havre.stay.FileStay;
import org.havre.stay.service.PresenceService;
import org.havre.stay.service.ResidentFile;

/** One resident's file. */
@Named
@RequestScoped
public class ResidentView {

    private final PresenceService presence;
    private final Viewer viewer;
    private long id;
    private ResidentFile file;

    @Inject public ResidentView(PresenceService presence, Viewer viewer) {
        this.presence = presence;
        this.viewer = viewer;
    }

    protected ResidentView() {
        this(null, null);
    }

    public void load() {
        file = presence.file(id);
    }

    public ResidentFile getFile() {
        return file;
    }

    public FileMember getPerson() {
        return file.person();
    }

    /** The bed, or the stay without one, of the coming night; null for somebody who is not here. */
    public FileStay getNow() {
        return current().orElse(null);
    }

    /** Whether there is anything that the reader may do. */
    public boolean isActing() {
        return viewer.may(Act.RECORD_STAYS) || viewer.may(Act.RECORD_OUTCOMES) || viewer.may(Act.REGISTER_DECISIONS)
                || viewer.may(Act.SEE_OVERSTAYS) && getNow() != null;
    }

    /** Whether OFII owes a decision about the present stay (R3). */
    public boolean isSheltered() {
        return current().filter(FileStay::isSheltered).isPresent();
    }

    private Optional<FileStay> current() {
        return file.stays().stream()
                .filter(s -> !s.cancelled() && (s.left() == null || s.left().isAfter(viewer.getToday())))
                .filter(s -> s.state() == null
                        || s.state() == AssignmentState.ACTIVE && (s.to() == null || s.to().isAfter(viewer.getToday())))
                .findFirst();
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }
}
