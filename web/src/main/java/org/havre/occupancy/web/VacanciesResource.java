package org.havre.occupancy.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.havre.occupancy.service.VacancyService;

/** Free places of the scope, tonight and expected within fifteen days, for other programs. */
@Path("vacancies")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class VacanciesResource {
    private final VacancyService vacancies;

    /** RESTEasy finds a resource by a public constructor without parameters. */
    public VacanciesResource() {
        this(null);
    }

    @Inject public VacanciesResource(VacancyService vacancies) { this.vacancies = vacancies; }

    /** @param later what may be allocated on the last of these nights, by all that is known; expected: if everybody
     *  leaves on their last day; overdue: who should have left before */
    public record Places(String facility, String kind, long tonight, long leaving, long later, long expected,
            long overdue) {}

    @GET public List<Places> get() {
        return vacancies.vacancies().stream().map(one -> new Places(one.facility().code(),
                one.facility().kind() == null ? null : one.facility().kind().name(), one.tonight(), one.leaving(),
                one.later(), one.expected(), one.overdue())).toList();
    }
}
