package org.havre.stay.export;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.havre.access.Act;
import org.havre.access.Permissions;
import org.havre.access.service.UseCase;
import org.havre.shared.BusinessClock;
import org.havre.shared.Page;
import org.havre.shared.Texts;
import org.havre.shared.service.Report;
import org.havre.shared.workbook.Counted;
import org.havre.stay.Presence;
import org.havre.stay.ResidentFilter;
import org.havre.stay.ResidentRow;
import org.havre.stay.service.PresenceService;

/** Who is present on a day, as a workbook, however many they are. */
@Stateless
@UseCase
public class ResidentsReport implements Report {
    public static final String NAME = "residents";

    private static final int AT_ONCE = 5000;

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
        var first = page(filter, 0);
        progress.reached(0, first.total());
        var rows = Counted.of(all(filter, first), done -> progress.reached(done, first.total()));
        ResidentsWorkbook.write(day, rows, asked.containsKey("sheets"), texts, permissions.caller().displayName(),
                clock.now(), out);
    }

    private Stream<ResidentRow> all(ResidentFilter filter, Page<ResidentRow> first) {
        return Stream.iterate(first, page -> !page.items().isEmpty(), page -> page(filter, page.first() + AT_ONCE))
                .flatMap(page -> page.items().stream());
    }

    private Page<ResidentRow> page(ResidentFilter filter, int from) {
        return presence.residents(filter, Presence.Order.NAME, true, from, AT_ONCE);
    }
}
