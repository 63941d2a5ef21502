package org.havre.occupancy.export;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.util.Map;
import org.havre.access.Act;
import org.havre.access.Permissions;
import org.havre.access.service.UseCase;
import org.havre.occupancy.AskedFigures;
import org.havre.occupancy.Grouping;
import org.havre.occupancy.service.OccupancyService;
import org.havre.shared.BusinessClock;
import org.havre.shared.Texts;
import org.havre.shared.service.Report;

/** The figures that somebody asked for, as a workbook, however many they are. */
@Stateless
@UseCase
public class OccupancyReport implements Report {
    public static final String NAME = "occupancy";

    private final Permissions permissions;
    private final OccupancyService occupancy;
    private final BusinessClock clock;

    protected OccupancyReport() { this(null, null, null); }

    @Inject public OccupancyReport(Permissions permissions, OccupancyService occupancy, BusinessClock clock) {
        this.permissions = permissions;
        this.occupancy = occupancy;
        this.clock = clock;
    }

    @Override public String name() { return NAME; }

    @Override public void require(Map<String, String> asked) {
        permissions.require(Act.EXPORT_FIGURES);
        occupancy.asked(AskedFigures.of(asked).question());
    }

    @Override public void write(Map<String, String> asked, Texts texts, Progress progress, OutputStream out) {
        var figures = AskedFigures.of(asked);
        progress.reached(0, 0);
        var answer = occupancy.sheets(figures.question(), figures.sheets().orElse(Grouping.NATION));
        progress.reached(0, answer.rows().size());
        var nights = occupancy.nights(figures.question());
        OccupancyWorkbook.write(figures.question(), answer, figures.sheets().isPresent(), nights, texts,
                permissions.caller().displayName(), clock.now(),
                done -> progress.reached(done, answer.rows().size()), out);
    }
}
