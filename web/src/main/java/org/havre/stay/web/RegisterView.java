package org.havre.stay.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.havre.access.service.Once;
import org.havre.orientation.Directorate;
import org.havre.orientation.web.HouseholdForm;
import org.havre.shared.web.Notices;
import org.havre.shared.web.Viewer;
import org.havre.stay.KnownPerson;
import org.havre.stay.service.NewRegistration;
import org.havre.stay.service.RegistrationService;

/** OFII registers a household that waits for a place, unless one of them is known already. */
@Named
@ViewScoped
public class RegisterView implements Serializable {
    private static final long serialVersionUID = 1L;

    private final RegistrationService registrations;
    private final Once once;
    private final Viewer viewer;
    private final Notices notices;
    /** Tells a second click from a second household. */
    private final String act = UUID.randomUUID().toString();

    private List<Directorate> directorates;
    private Long directorate;
    private LocalDate since;
    private HouseholdForm people;
    private List<KnownPerson> alike = List.of();
    private Trial trial = Trial.NOTHING;
    private boolean accepted;

    @Inject public RegisterView(RegistrationService registrations, Once once, Viewer viewer, Notices notices) {
        this.registrations = registrations;
        this.once = once;
        this.viewer = viewer;
        this.notices = notices;
    }

    protected RegisterView() { this(null, null, null, null); }

    @PostConstruct void begin() {
        since = viewer.getToday();
        people = new HouseholdForm(FacesContext.getCurrentInstance().getViewRoot().getLocale());
        directorates = registrations.directorates();
        if (directorates.size() == 1) directorate = directorates.get(0).id();
    }

    /** Stays on the page while something stands against it that was not read; told twice it is recorded once. */
    public String save() {
        var asked = wanted(Set.of());
        trial = new Trial(registrations.objections(asked));
        alike = registrations.alike(asked);
        if (!trial.getObstacles().isEmpty() || !trial.getWarnings().isEmpty() && !accepted) return null;
        var answer = once.answer(act, act.getBytes(StandardCharsets.US_ASCII), () -> new Once.Answer(201,
                registrations.register(wanted(trial.accepted(accepted))).household()));
        notices.done("register.done", answer.body(), asked.members().size());
        return "/stay/placement.xhtml?faces-redirect=true&household=" + answer.body();
    }

    private NewRegistration wanted(Set<String> read) {
        return new NewRegistration(directorate, since, people.typed(), read);
    }

    /** Where somebody who is known already is to be found. */
    public String page(KnownPerson known) {
        return known.standing() == KnownPerson.KnownAs.WAITING
                ? "placement.xhtml?household=" + known.household()
                : "resident.xhtml?id=" + known.person();
    }

    public List<KnownPerson> getAlike() { return alike; }

    public Trial getTrial() { return trial; }

    public HouseholdForm getPeople() { return people; }

    public List<Directorate> getDirectorates() { return directorates; }

    public Long getDirectorate() { return directorate; }

    public void setDirectorate(Long directorate) { this.directorate = directorate; }

    public LocalDate getSince() { return since; }

    public void setSince(LocalDate since) { this.since = since; }

    public boolean isAccepted() { return accepted; }

    public void setAccepted(boolean accepted) { this.accepted = accepted; }
}
