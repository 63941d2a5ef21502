package org.havre.credit.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.havre.credit.ActNature;
import org.havre.credit.CreditCheck;
import org.havre.credit.DifferenceRow;
import org.havre.credit.DifferenceType;
import org.havre.occupancy.Figure;
import org.havre.shared.web.Say;

/** From an amount, or a finding, to the nights, the year, the places and the acts behind it. */
@Named
@RequestScoped
public class DifferenceLinks {
    private static final List<Figure> UNDUE = List.of(Figure.OVERSTAY_REJECTED, Figure.OVERSTAY_PROTECTED,
            Figure.OVERSTAY_OTHER);

    private final Say say;

    protected DifferenceLinks() { this(null); }

    @Inject public DifferenceLinks(Say say) { this.say = say; }

    /** Where something behind an amount is shown. */
    public record Link(String text, String address) {}

    /** The nearest first. */
    public List<Link> of(DifferenceRow row) {
        var links = new ArrayList<Link>();
        if (row.code() != null) nights(row).forEach(figure -> links.add(nights(row, figure)));
        if (row.type() instanceof CreditCheck check) about(check, row).ifPresent(links::add);
        if (row.facility() == null)
            links.add(new Link(say.it("credits.title", String.valueOf(row.year())),
                    "credits.xhtml?year=" + row.year() + "&region=" + row.regionCode()));
        else {
            links.add(new Link(say.it("differences.year"), "facility.xhtml?facility=" + row.facility()
                    + (row.isTiedToYear() ? "&year=" + row.year() : "")));
            if (links.stream().noneMatch(link -> link.address().startsWith("acts.xhtml")))
                links.add(new Link(say.it("nav.acts"), "acts.xhtml?facility=" + row.facility()));
        }
        return List.copyOf(links);
    }

    /** What a check looks at beside the year itself. */
    private Optional<Link> about(CreditCheck check, DifferenceRow row) {
        long facility = row.facility();
        return switch (check) {
            case K1, K7, K31 -> acts(facility, ActNature.AUTHORISATION);
            case K2, K3, K4, K5, K6, K30 -> acts(facility, ActNature.CONVENTION);
            case K17, K32 -> acts(facility, ActNature.CPOM);
            case K8, K12, K13 -> Optional.of(new Link(say.it("standing.title"), "standing.xhtml?facility=" + facility));
            case K9, K10, K11, K14 -> Optional
                    .of(new Link(say.it("nav.places"), "../facility/places.xhtml?facility=" + facility));
            case K15, K16 -> Optional
                    .of(new Link(say.it("credits.facility"), "../facility/facility.xhtml?facility=" + facility));
            case K18, K19, K22, K23, K24, K25, K26, K27, K28, K29 -> Optional.of(new Link(say.it("budgets.link"),
                    "budgets.xhtml?facility=" + facility + "&year=" + row.year()));
            default -> Optional.empty();
        };
    }

    private Optional<Link> acts(long facility, ActNature nature) {
        return Optional.of(new Link(say.it("nav.acts"), "acts.xhtml?facility=" + facility + "&nature=" + nature));
    }

    private static List<Figure> nights(DifferenceRow row) {
        if (row.type() == CreditCheck.K33) return List.of(Figure.UNAVAILABLE);
        if (row.type() == CreditCheck.K34) return UNDUE;
        if (row.month() == null || !(row.type() instanceof DifferenceType type)) return List.of();
        return switch (type) {
            case PAID_NOT_OPEN, OPEN_NOT_PAID, CAPACITIES_DIFFER -> List.of(Figure.OPENED);
            case UNAVAILABLE_ABOVE_LIMIT -> List.of(Figure.UNAVAILABLE);
            case NIGHT_WITHOUT_DECISION, NIGHT_COUNTED_TWICE -> List.of(Figure.OCCUPIED);
            case DECIDED_NOT_ARRIVED -> List.of(Figure.RESERVED);
            case OVERSTAY -> UNDUE;
            default -> List.of();
        };
    }

    /** Of its month, or of its whole year. */
    private Link nights(DifferenceRow row, Figure figure) {
        var first = row.month() == null ? LocalDate.of(row.year(), 1, 1) : row.month().atDay(1);
        var last = row.month() == null ? LocalDate.of(row.year(), 12, 31) : row.month().atEndOfMonth();
        return new Link(say.label(figure), "../occupancy/why.xhtml?figure=" + figure.key() + "&from=" + first + "&to="
                + last + "&facility=" + row.code());
    }
}
