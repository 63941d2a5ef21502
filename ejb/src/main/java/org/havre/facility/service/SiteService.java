package org.havre.facility.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.havre.access.Act;
import org.havre.access.Permissions;
import org.havre.access.service.UseCase;
import org.havre.facility.Site;
import org.havre.facility.SiteDraft;
import org.havre.facility.Structures;
import org.havre.facility.Units;
import org.havre.shared.BusinessClock;
import org.havre.shared.Period;
import org.havre.shared.Refusal;

/** The addresses of a facility are described. */
@Stateless
@UseCase
public class SiteService {

    private Permissions permissions;
    private BusinessClock clock;
    private Structures structures;
    private Units units;

    protected SiteService() {}

    @Inject public SiteService(Permissions permissions, BusinessClock clock, Structures structures, Units units) {
        this.permissions = permissions;
        this.clock = clock;
        this.structures = structures;
        this.units = units;
    }

    public long add(long facility, SiteAnswers answers) {
        permissions.require(Act.DESCRIBE_FACILITIES, facility);
        SiteDraft draft = draft(facility, null, answers);
        Site site = new Site(facility, draft.name(), draft.pattern());
        site.liesAt(draft.address(), draft.postalCode(), draft.commune());
        units.add(site);
        units.flush();
        return site.id();
    }

    public void change(long id, int seen, SiteAnswers answers) {
        Site site = units.getSite(id);
        permissions.require(Act.DESCRIBE_FACILITIES, site.facility());
        Units.sameAsSeen(site.version(), seen);
        SiteDraft draft = draft(site.facility(), id, answers);
        site.describe(draft.name(), draft.pattern());
        site.liesAt(draft.address(), draft.postalCode(), draft.commune());
        units.flush();
    }

    private SiteDraft draft(long facility, Long existing, SiteAnswers answers) {
        SiteDraft draft = new SiteDraft(structures.of(facility, Period.from(clock.today())).sites(), existing,
                answers.name(),
                answers.pattern(), answers.address(), answers.postalCode(), answers.commune());
        Refusal.unlessEmpty(draft.objections());
        return draft;
    }
}
