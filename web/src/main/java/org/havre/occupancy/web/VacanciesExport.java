package org.havre.occupancy.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.havre.occupancy.Vacancy;
import org.havre.occupancy.service.VacancyService;
import org.havre.shared.BusinessClock;
import org.havre.shared.web.Workbooks;
import org.havre.shared.workbook.Listing;

/** Free places of the scope, tonight and expected, as a workbook. */
@Path("exports/vacancies.xlsx")
@RequestScoped
public class VacanciesExport {
    private static final Listing<Vacancy> LIST = Listing.<Vacancy>titled("vacancies.title")
            .text("facility.code", 10, one -> one.facility().code())
            .text("decision.facility", 40, one -> one.facility().name())
            .word("vacancies.kind", 14, one -> one.facility().kind())
            .text("vacancies.department", 26, one -> one.facility().department())
            .sum("vacancies.tonight", Vacancy::tonight).sum("vacancies.leaving", Vacancy::leaving)
            .sum("vacancies.changes", Vacancy::changes).sum("vacancies.expected", Vacancy::expected)
            .sum("vacancies.overdue", Vacancy::overdue);

    private final VacancyService vacancies;
    private final Workbooks workbooks;
    private final BusinessClock clock;

    public VacanciesExport() { this(null, null, null); }

    @Inject public VacanciesExport(VacancyService vacancies, Workbooks workbooks, BusinessClock clock) {
        this.vacancies = vacancies;
        this.workbooks = workbooks;
        this.clock = clock;
    }

    @GET
    @Produces(Workbooks.TYPE) public Response get(@Context HttpHeaders headers) {
        return workbooks.answer("places-disponibles-" + clock.today(), false, headers,
                LIST.of(vacancies.vacancies().stream().filter(one -> !one.isNothing())));
    }
}
