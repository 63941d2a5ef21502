package org.havre.stay.export;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.havre.access.Act;
import org.havre.access.Permissions;
import org.havre.access.service.UseCase;
import org.havre.shared.BusinessClock;
import org.havre.shared.Texts;
import org.havre.shared.service.Report;
import org.havre.shared.workbook.Rows;
import org.havre.stay.ResidentFilter;
import org.havre.stay.ResidentLine;
import org.havre.stay.service.PresenceService;

/** Who is present on a day, as a workbook, however many they are. */
@Stateless
@UseCase
public class ResidentsReport implements Report {
    public static final String NAME = "residents";

    /** After how many rows it is told how far it is. */
    private static final int AT_ONCE = 200;

    private final Permissions permissions;
    private final PresenceService presence;
    private final BusinessClock clock;

    protected ResidentsReport() { this(null, null, null); }

    @Inject public ResidentsReport(Permissions permissions, PresenceService presence, BusinessClock clock) {
        this.permissions = permissions;
        this.presence = presence;
        this.clock = clock;
    }

    @Override public String name() { return NAME; }

    @Override public void require(Map<String, String> asked) { permissions.require(Act.SEE_RESIDENTS); }

    @Override public void write(Map<String, String> asked, Texts texts, Progress progress, OutputStream out) {
        var day = LocalDate.parse(asked.get("on"));
        var filter = new ResidentFilter(day, asked.get("facility"), null,
                asked.containsKey("knownAt") ? Instant.parse(asked.get("knownAt")) : null);
        progress.reached(0, 0);
        ResidentsWorkbook.write(day, lines(filter, progress), asked.containsKey("sheets"), texts,
                permissions.caller().displayName(), clock.now(), out);
    }

    private Rows<ResidentLine> lines(ResidentFilter filter, Progress progress) {
        return each -> {
            var done = new AtomicLong();
            presence.each(filter, (line, total) -> {
                if (done.getAndIncrement() % AT_ONCE == 0) progress.reached(done.get(), total);
                each.accept(line);
            });
        };
    }
}
