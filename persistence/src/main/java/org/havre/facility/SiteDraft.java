package org.havre.facility;

import java.util.List;
import org.havre.shared.Objection;

/** A site as somebody describes it; {@code existing} is the one it replaces, or null for a new one. */
public record SiteDraft(List<SiteRow> sites, Long existing, String name, BuildingPattern pattern, String address,
        String postalCode, String commune) {

    public SiteDraft {
        name = name == null ? "" : name.strip();
        address = orNull(address);
        postalCode = orNull(postalCode);
        commune = orNull(commune);
    }

    public List<Objection> objections() {
        return Rule.objections(SiteRule.class, this);
    }

    boolean nameTaken() {
        return sites.stream().filter(other -> existing == null || other.id() != existing)
                .anyMatch(other -> other.name().equalsIgnoreCase(name));
    }

    private static String orNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
