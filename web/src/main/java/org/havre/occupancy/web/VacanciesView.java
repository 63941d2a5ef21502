package org.havre.occupancy.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.havre.occupancy.Vacancy;
import org.havre.occupancy.service.VacancyService;
import org.havre.shared.web.Viewer;

/** Free places of the scope, tonight and expected. */
@Named
@RequestScoped
public class VacanciesView {
    private final VacancyService service;
    private final Viewer viewer;
    private List<Vacancy> vacancies;

    @Inject public VacanciesView(VacancyService service, Viewer viewer) {
        this.service = service;
        this.viewer = viewer;
    }

    protected VacanciesView() { this(null, null); }

    @PostConstruct void ask() { vacancies = service.vacancies(); }

    public List<Vacancy> getVacancies() { return vacancies.stream().filter(one -> !one.isNothing()).toList(); }

    /** Facilities that have and expect nothing. */
    public long getFull() {
        return vacancies.stream().filter(Vacancy::isNothing).count();
    }

    public long getTonight() { return vacancies.stream().mapToLong(Vacancy::tonight).sum(); }

    public long getLeaving() { return vacancies.stream().mapToLong(Vacancy::leaving).sum(); }

    public long getOverdue() { return vacancies.stream().mapToLong(Vacancy::overdue).sum(); }

    public long getChanges() { return vacancies.stream().mapToLong(Vacancy::changes).sum(); }

    public long getExpected() { return vacancies.stream().mapToLong(Vacancy::expected).sum(); }

    public LocalDate getUntil() { return viewer.getToday().plusDays(VacancyService.DAYS); }
}
