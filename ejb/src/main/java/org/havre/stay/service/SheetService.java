package org.havre.stay.service;

import static java.util.stream.Collectors.toSet;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.havre.access.Act;
import org.havre.access.Permissions;
import org.havre.access.service.UseCase;
import org.havre.shared.BusinessClock;
import org.havre.shared.NotFound;
import org.havre.shared.Objection;
import org.havre.shared.Refusal;
import org.havre.stay.SheetLine;
import org.havre.stay.Sheets;
import org.havre.stay.Sighting;

/** The presence sheet of a facility and day, ticked on the spot or typed in afterwards. */
@Stateless
@UseCase
public class SheetService {
    private final Permissions permissions;
    private final BusinessClock clock;
    private final Sheets sheets;

    protected SheetService() { this(null, null, null); }

    @Inject public SheetService(Permissions permissions, BusinessClock clock, Sheets sheets) {
        this.permissions = permissions;
        this.clock = clock;
        this.sheets = sheets;
    }

    public List<SheetLine> sheet(long facility, LocalDate day) {
        permissions.require(Act.SEE_RESIDENTS, facility);
        return sheets.of(facility, day);
    }

    /**
     * Ticks lines of a sheet, as often as needed: the last tick of a line stands.
     *
     * @throws Refusal for a day that is to come
     * @throws NotFound where somebody does not stay in the facility on that day; nothing is ticked then
     */
    public void tick(long facility, LocalDate day, List<Sighting> sightings) {
        permissions.require(Act.RECORD_STAYS, facility);
        if (day.isAfter(clock.today())) throw new Refusal(Objection.of("Sheet.IN_THE_FUTURE", clock.today()).at("on"));
        var here = sheets.of(facility, day).stream().map(SheetLine::stay).collect(toSet());
        if (!sightings.stream().map(Sighting::stay).allMatch(here::contains)) throw new NotFound("stay");
        sheets.tick(day, sightings, permissions.caller().account());
    }

    /**
     * Everybody whom nobody has ticked and who is not known to be away has been seen.
     *
     * @return how many lines were ticked
     */
    public int tickTheRest(long facility, LocalDate day) {
        permissions.require(Act.RECORD_STAYS, facility);
        var rest = sheets.of(facility, day).stream().filter(line -> !line.isTicked() && line.away() == null)
                .map(line -> new Sighting(line.stay(), true)).toList();
        tick(facility, day, rest);
        return rest.size();
    }
}
