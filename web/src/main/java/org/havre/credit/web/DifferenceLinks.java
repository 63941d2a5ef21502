package org.havre.credit.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.havre.credit.DifferenceRow;
import org.havre.occupancy.Figure;
import org.havre.shared.web.Say;

/** From an amount to the nights, the year and the acts behind it. */
@Named
@RequestScoped
public class DifferenceLinks {
    private final Say say;

    protected DifferenceLinks() { this(null); }

    @Inject public DifferenceLinks(Say say) { this.say = say; }

    /** Where something behind an amount is shown. */
    public record Link(String text, String address) {}

    /** The nearest first. */
    public List<Link> of(DifferenceRow row) {
        var links = new ArrayList<Link>();
        if (row.month() != null && row.code() != null) nights(row).forEach(figure -> links.add(nights(row, figure)));
        if (row.facility() == null)
            links.add(new Link(say.it("credits.title", String.valueOf(row.year())),
                    "credits.xhtml?year=" + row.year() + "&region=" + row.regionCode()));
        else {
            links.add(new Link(say.it("differences.year"),
                    "facility.xhtml?facility=" + row.facility() + "&year=" + row.year()));
            links.add(new Link(say.it("nav.acts"), "acts.xhtml?facility=" + row.facility()));
        }
        return List.copyOf(links);
    }

    private static List<Figure> nights(DifferenceRow row) {
        return switch (row.type()) {
            case PAID_NOT_OPEN, OPEN_NOT_PAID, CAPACITIES_DIFFER -> List.of(Figure.OPENED);
            case UNAVAILABLE_ABOVE_LIMIT -> List.of(Figure.UNAVAILABLE);
            case NIGHT_WITHOUT_DECISION, NIGHT_COUNTED_TWICE -> List.of(Figure.OCCUPIED);
            case DECIDED_NOT_ARRIVED -> List.of(Figure.RESERVED);
            case OVERSTAY -> List.of(Figure.OVERSTAY_REJECTED, Figure.OVERSTAY_PROTECTED, Figure.OVERSTAY_OTHER);
            default -> List.of();
        };
    }

    private Link nights(DifferenceRow row, Figure figure) {
        return new Link(say.label(figure), "../occupancy/why.xhtml?figure=" + figure.key() + "&from="
                + row.month().atDay(1) + "&to=" + row.month().atEndOfMonth() + "&facility=" + row.code());
    }
}
