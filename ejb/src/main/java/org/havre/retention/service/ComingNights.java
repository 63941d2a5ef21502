package org.havre.retention.service;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.havre.retention.Kept;
import org.havre.retention.Retention;

/** What goes in the coming nights and what is kept beyond its time, in numbers without a name. */
public record ComingNights(int tonight, int week, int month, List<Place> places, Map<Kept, Integer> kept)
        implements Serializable {

    /** @param facility null where there is none */
    public record Place(String facility, int tonight, int month) implements Serializable {}

    static ComingNights of(List<Retention> gone, LocalDate today) {
        var places = new TreeMap<String, Place>();
        gone.stream().filter(file -> file.goesWithin(RetentionService.NOTICE_DAYS, today)).forEach(file -> {
            var name = file.file().facility();
            places.merge(name == null ? "" : name,
                    new Place(name, file.goesWithin(1, today) ? 1 : 0, 1),
                    (a, b) -> new Place(a.facility(), a.tonight() + b.tonight(), a.month() + b.month()));
        });
        var kept = new EnumMap<Kept, Integer>(Kept.class);
        gone.stream().filter(file -> !file.isErased() && file.because() != Kept.TIME && isOver(file, today))
                .forEach(file -> kept.merge(file.because(), 1, Integer::sum));
        return new ComingNights(within(gone, 1, today), within(gone, 7, today),
                within(gone, RetentionService.NOTICE_DAYS, today), List.copyOf(places.values()), kept);
    }

    private static int within(List<Retention> gone, int days, LocalDate today) {
        return (int) gone.stream().filter(file -> file.goesWithin(days, today)).count();
    }

    private static boolean isOver(Retention file, LocalDate today) {
        return file.file().over() != null && !today.isBefore(file.file().over());
    }

    public int keptInAll() { return kept.values().stream().mapToInt(Integer::intValue).sum(); }
}
