package org.havre.facility.imports;

import java.util.Locale;
import java.util.Optional;
import org.havre.facility.FacilityKind;
import org.havre.shared.workbook.Spelling;

/** The kinds of centre as files write them. */
public final class KindNames {

    private KindNames() {}

    /** OFII's word for hotel nights is {@code NUITEE HOTELIERE}; the others are their own abbreviation. */
    public static Optional<FacilityKind> find(String text) {
        String key = Spelling.key(text).replace(" ", "").toUpperCase(Locale.ROOT);
        if (key.matches("NUITEES?HOTELIERES?")) {
            return Optional.of(FacilityKind.NH);
        }
        for (FacilityKind kind : FacilityKind.values()) {
            if (kind.name().equals(key)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
