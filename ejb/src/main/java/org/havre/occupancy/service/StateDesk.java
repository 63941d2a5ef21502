package org.havre.occupancy.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.havre.access.Act;
import org.havre.access.Permissions;
import org.havre.access.service.UseCase;
import org.havre.occupancy.Figures;
import org.havre.shared.BusinessClock;
import org.havre.shared.service.Desk;
import org.havre.shared.service.StateFigure;

/** How the scope stands tonight: of people for those who house or send them, of places for everybody else. */
@Stateless
@UseCase
public class StateDesk implements Desk {
    private static final String FACILITIES = "/facility/facilities.xhtml";
    private static final String OCCUPANCY = "/occupancy/occupancy.xhtml";
    private static final String RESIDENTS = "/stay/residents.xhtml";
    /** Of people per usable place, in hundredths. */
    private static final int TARGET = 97;

    private final Permissions permissions;
    private final Counting counting;
    private final BusinessClock clock;

    protected StateDesk() { this(null, null, null); }

    @Inject public StateDesk(Permissions permissions, Counting counting, BusinessClock clock) {
        this.permissions = permissions;
        this.counting = counting;
        this.clock = clock;
    }

    @Override public List<StateFigure> figures() {
        if (!permissions.may(Act.SEE_OCCUPANCY) || permissions.caller().scope() == null) return List.of();
        var tonight = counting.night(permissions.caller().scope().facilities(), clock.today());
        if (permissions.may(Act.REGISTER_DECISIONS))
            return List.of(StateFigure.of("state.allocable", tonight.allocable(), FACILITIES), filled(tonight),
                    expected(tonight, "/orientation/decisions.xhtml?nature=ADMISSION"), overstay(tonight, RESIDENTS));
        if (permissions.may(Act.SEE_RESIDENTS))
            return List.of(StateFigure.of("state.present", tonight.present(), RESIDENTS), filled(tonight),
                    expected(tonight, permissions.may(Act.RECORD_STAYS) ? "/stay/arrivals.xhtml" : OCCUPANCY),
                    overstay(tonight, RESIDENTS));
        return List.of(StateFigure.of("state.authorised", tonight.authorised(), FACILITIES), filled(tonight),
                StateFigure.of("state.unavailable", tonight.unavailable(), OCCUPANCY), overstay(tonight, OCCUPANCY));
    }

    private static StateFigure filled(Figures tonight) {
        return new StateFigure("state.usable", tonight.usable(), tonight.netRate().orElse(null), TARGET, OCCUPANCY);
    }

    private static StateFigure expected(Figures tonight, String page) {
        return StateFigure.of("state.expected", tonight.reserved(), page);
    }

    private static StateFigure overstay(Figures tonight, String page) {
        return StateFigure.of("state.overstay", tonight.overstay(), page);
    }
}
