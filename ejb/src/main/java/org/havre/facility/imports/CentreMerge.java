package org.havre.facility.imports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.havre.facility.TermsSource;
import org.havre.facility.UnavailabilityReason;
import org.havre.facility.imports.KnownCentre.Belonging;

/**
 * Lays one centre of a file over what Havre knows of it. The file's terms hold from the first day of its month; those
 * of an act win; what newer months were told stays as it is.
 */
final class CentreMerge {

    private static final BigDecimal BEYOND = BigDecimal.valueOf(2000);

    private final LocalDate month;
    private final ParkChanges changes;

    CentreMerge(LocalDate month, ParkChanges changes) {
        this.month = month;
        this.changes = changes;
    }

    /** What is stated of a centre, with its operator and directorate found; the directorate is null if not named. */
    record Stated(ParkRow row, Terms terms, Long directorate) {}

    void create(long id, Stated stated) {
        changes.facility(id, stated.row().name(), stated.row().departmentCode(), month);
        changes.code(id, stated.row().code().value(), month);
        changes.terms(id, month, stated.terms());
        if (stated.directorate() != null) {
            changes.directorate(id, stated.directorate(), month, null);
        }
        changes.declared(id, month, figures(stated.row()));
    }

    /** Whether anything of the centre is to be written. */
    boolean update(KnownCentre known, Stated stated) {
        boolean named = name(known, stated.row());
        boolean placed = directorate(known, stated.directorate());
        boolean agreed = terms(known, stated.terms());
        boolean counted = figures(known, stated.row());
        return named | placed | agreed | counted;
    }

    private boolean name(KnownCentre known, ParkRow row) {
        boolean same = known.name().equals(row.name()) && known.departmentCode().equals(row.departmentCode())
                && month.equals(known.lastDeclared());
        if (same || !known.isNewest(month)) {
            return false;
        }
        changes.facilityAs(known.id(), row.name(), row.departmentCode(), month);
        return true;
    }

    private boolean directorate(KnownCentre known, Long stated) {
        Belonging now = known.directorate();
        if (stated == null || now != null && (now.directorate() == stated || !known.isNewest(month))) {
            return false;
        }
        if (now == null) {
            changes.directorate(known.id(), stated, month, known.nextDirectorate());
        } else if (now.start().equals(month)) {
            changes.correctDirectorate(now.id(), stated);
        } else {
            changes.endDirectorate(now.id(), month);
            changes.directorate(known.id(), stated, month, now.end());
        }
        return true;
    }

    private boolean terms(KnownCentre known, Terms stated) {
        Terms.Held now = known.terms();
        if (now == null) {
            changes.terms(known.id(), month, stated);
            return true;
        }
        if (now.terms().equals(stated) || now.source() == TermsSource.ACT) {
            return false;
        }
        keepForNewerMonths(known, now.terms());
        if (now.start().isBefore(month)) {
            changes.terms(known.id(), month, stated);
        } else {
            changes.correctTerms(now.id(), stated);
        }
        return true;
    }

    /** A newer month said what is in force now, and was not written down again because it changed nothing. */
    private void keepForNewerMonths(KnownCentre known, Terms now) {
        LocalDate newer = known.nextDeclared();
        if (newer != null && (known.nextTerms() == null || known.nextTerms().isAfter(newer))) {
            changes.terms(known.id(), newer, now);
        }
    }

    private boolean figures(KnownCentre known, ParkRow row) {
        List<Integer> stated = figures(row);
        if (stated.equals(known.declared())) {
            return false;
        }
        if (known.declared() == null) {
            changes.declared(known.id(), month, stated);
        } else {
            changes.declareOtherwise(known.id(), month, stated);
        }
        return true;
    }

    /** In the order of {@link ParkTables#FIGURES}. */
    private static List<Integer> figures(ParkRow row) {
        DeclaredActivity activity = row.activity();
        List<Integer> figures = new ArrayList<>();
        figures.add(row.capacity());
        for (UnavailabilityReason reason : ParkTables.REASONS) {
            figures.add(activity.unavailableByReason().get(reason));
        }
        figures.addAll(Arrays.asList(activity.unavailable(), activity.occupied(), activity.overstayProtected(),
                activity.overstayRejected(), millionths(activity.unavailabilityRate()),
                millionths(activity.occupancyRate()), millionths(activity.protectedRate()),
                millionths(activity.rejectedRate())));
        return figures;
    }

    /** A rate as it is kept; null where the file says none, or one that is beyond any. */
    private static Integer millionths(BigDecimal rate) {
        if (rate == null || rate.abs().compareTo(BEYOND) >= 0) return null;
        return rate.movePointRight(6).setScale(0, RoundingMode.HALF_UP).intValueExact();
    }
}
