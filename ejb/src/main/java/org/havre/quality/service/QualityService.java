package org.havre.quality.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.havre.access.Act;
import org.havre.access.Permissions;
import org.havre.access.service.UseCase;
import org.havre.occupancy.NightComparison;
import org.havre.occupancy.NightsKept;
import org.havre.quality.Finding;
import org.havre.quality.FindingFilter;
import org.havre.quality.Findings;

/**
 * The contradictions in the records of the caller's scope, with names for those who may see people, else counted; and
 * whether the nights that are kept are those that are counted.
 */
@Stateless
@UseCase
public class QualityService {
    private final Permissions permissions;
    private final Findings findings;
    private final NightsKept nights;

    protected QualityService() { this(null, null, null); }

    @Inject public QualityService(Permissions permissions, Findings findings, NightsKept nights) {
        this.permissions = permissions;
        this.findings = findings;
        this.nights = nights;
    }

    public List<Finding> findings() {
        permissions.require(Act.SEE_OCCUPANCY);
        return findings.all(permissions.may(Act.SEE_RESIDENTS));
    }

    /** For a workbook: without names, for nobody asked for them. */
    public List<Finding> withoutNames(FindingFilter filter) {
        permissions.require(Act.EXPORT_FIGURES);
        return findings.all(false).stream().filter(filter::admits).toList();
    }

    /** What the comparisons of kept nights with a recount found. */
    public List<NightComparison> nights() {
        permissions.require(Act.SEE_OCCUPANCY);
        return nights.comparisons();
    }
}
