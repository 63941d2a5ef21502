package org.havre.statement;

import java.io.Serializable;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.havre.facility.FacilityKind;
import org.havre.occupancy.FacilityNight;
import org.havre.occupancy.Figures;

/** The months of a facility as they were known at one instant: what was counted, and the kind on the last night. */
public record KnownFigures(Map<YearMonth, Figures> months, Map<YearMonth, FacilityKind> kinds)
        implements Serializable {
    public static final KnownFigures NONE = new KnownFigures(Map.of(), Map.of());

    public KnownFigures {
        months = Map.copyOf(months);
        kinds = Map.copyOf(kinds);
    }

    /** The nights of months added up; they come in their order. */
    public static KnownFigures of(List<FacilityNight> nights) {
        var months = new HashMap<YearMonth, Figures>();
        var kinds = new HashMap<YearMonth, FacilityKind>();
        for (var night : nights) {
            var month = YearMonth.from(night.night());
            months.merge(month, night.figures(), Figures::plus);
            if (night.kind() != null) kinds.put(month, night.kind());
        }
        return new KnownFigures(months, kinds);
    }

    public Figures of(YearMonth month) { return months.getOrDefault(month, Figures.NONE); }

    public Optional<FacilityKind> kind(YearMonth month) { return Optional.ofNullable(kinds.get(month)); }
}
