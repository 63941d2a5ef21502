package org.havre.shared.web;

import static java.util.Map.entry;
import static org.havre.access.Role.ADMIN;
import static org.havre.access.Role.AUDITOR;
import static org.havre.access.Role.DIRECTOR;
import static org.havre.access.Role.FINANCE;
import static org.havre.access.Role.HEAD_OFFICE;
import static org.havre.access.Role.OFII;
import static org.havre.access.Role.PREFECTURE;
import static org.havre.access.Role.SOCIAL;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.havre.access.Role;
import org.havre.shared.service.Work;

/** Every entry of the navigation, in order: its page, the work done there, the roles that see it. Only here is it said. */
enum Menu {
    HOME("/index.xhtml", EnumSet.allOf(Work.class), Role.values()), //
    WORK("/work.xhtml", DIRECTOR, HEAD_OFFICE, OFII), //
    BEDS("/facility/plan.xhtml", SOCIAL, DIRECTOR), //
    RESIDENTS("/stay/residents.xhtml", SOCIAL, DIRECTOR, HEAD_OFFICE, OFII), //
    NIGHT("/stay/night.xhtml", SOCIAL, DIRECTOR, HEAD_OFFICE, OFII), //
    GOING("/retention/going.xhtml", EnumSet.of(Work.FILE_GOES), SOCIAL, DIRECTOR, OFII), //
    DUBLIN("/stay/dublin.xhtml", DIRECTOR, OFII), //
    HOUSEHOLDS("/stay/households.xhtml", EnumSet.of(Work.NO_ANSWER, Work.CONTESTED, Work.REGION_ASKED),
            OFII), //
    VACANCIES("/occupancy/vacancies.xhtml", OFII), //
    ARRIVALS("/stay/arrivals.xhtml", EnumSet.of(Work.ARRIVAL, Work.NO_SHOW, Work.CONFIRM_PLACE), SOCIAL, DIRECTOR), //
    EXITS("/stay/exits.xhtml", EnumSet.of(Work.EXIT, Work.EXIT_OVERDUE, Work.TRANSFER_LEAVES), SOCIAL, DIRECTOR), //
    ABSENCES("/stay/absences.xhtml", EnumSet.of(Work.ABSENCE_TO_REPORT, Work.EXIT_TO_ASK, Work.ABSENCE_REPORTED),
            SOCIAL,
            DIRECTOR), //
    DECLARATIONS("/stay/declarations.xhtml", EnumSet.of(Work.TO_DECLARE, Work.TO_SEND, Work.BIRTH_TO_REPORT), SOCIAL,
            DIRECTOR, HEAD_OFFICE, OFII), //
    TRANSFERS("/orientation/transfers.xhtml", EnumSet.of(Work.TRANSFER_ASKED), SOCIAL, DIRECTOR, HEAD_OFFICE,
            OFII), //
    DECISIONS("/orientation/decisions.xhtml", EnumSet.of(Work.NOT_ARRIVED, Work.TRANSCRIBED, Work.REVIEW_END_OF_CARE,
            Work.TRANSCRIPTION_CONTESTED), SOCIAL, DIRECTOR, OFII), //
    OBJECTIONS("/orientation/objections.xhtml", PREFECTURE), //
    OVERSTAYS("/stay/overstays.xhtml", OFII, PREFECTURE), //
    PLACES("/facility/places.xhtml", SOCIAL, DIRECTOR), //
    FACILITIES("/facility/facilities.xhtml", OFII, PREFECTURE, HEAD_OFFICE, FINANCE, ADMIN), //
    OCCUPANCY("/occupancy/occupancy.xhtml", SOCIAL, DIRECTOR, HEAD_OFFICE, OFII, PREFECTURE, FINANCE, ADMIN), //
    CLOSINGS("/statement/closings.xhtml", EnumSet.of(Work.CLOSE_MONTH), SOCIAL, DIRECTOR, HEAD_OFFICE, OFII, PREFECTURE,
            FINANCE, ADMIN), //
    FINDINGS("/quality/findings.xhtml", SOCIAL, DIRECTOR, HEAD_OFFICE, OFII, PREFECTURE, FINANCE, ADMIN), //
    CAPACITIES("/comparison/capacities.xhtml", SOCIAL, DIRECTOR, HEAD_OFFICE, OFII, PREFECTURE, FINANCE, ADMIN), //
    MONTHLY("/comparison/monthly.xhtml", DIRECTOR, HEAD_OFFICE, OFII, FINANCE), //
    CREDITS("/credit/credits.xhtml", HEAD_OFFICE, PREFECTURE, FINANCE), //
    OWN_CREDITS("/credit/credits.xhtml", EnumSet.of(Work.ACT_ENDS), DIRECTOR), //
    DIFFERENCES("/credit/differences.xhtml", HEAD_OFFICE, PREFECTURE, FINANCE), //
    CHECKS("/credit/checks.xhtml", HEAD_OFFICE, PREFECTURE, FINANCE), //
    PLANNING("/credit/planning.xhtml", FINANCE), //
    ACTS("/credit/acts.xhtml", EnumSet.of(Work.ACT_ENDS), HEAD_OFFICE, PREFECTURE, FINANCE), //
    PAYMENTS("/credit/payments.xhtml", HEAD_OFFICE, PREFECTURE, FINANCE), //
    COMMITMENTS("/credit/commitments.xhtml", HEAD_OFFICE, PREFECTURE, FINANCE), //
    ENVELOPES("/credit/envelopes.xhtml", FINANCE), //
    DOCUMENTS_DUE("/credit/documents.xhtml", HEAD_OFFICE, PREFECTURE, FINANCE), //
    ACCOUNTS("/access/accounts.xhtml", ADMIN), //
    RETENTION("/retention/retention.xhtml", ADMIN), //
    IMPORTS("/facility/park.xhtml", ADMIN), //
    TAKEOVER("/takeover/takeover.xhtml", ADMIN), //
    SETTINGS("/credit/settings.xhtml", ADMIN), //
    JOURNAL("/access/trail.xhtml", AUDITOR), //
    DOCUMENTS("/occupancy/exports.xhtml", SOCIAL, DIRECTOR, HEAD_OFFICE, OFII, PREFECTURE, FINANCE, ADMIN);

    /** Who sees both finds the first beside the second, not in the navigation: nobody has more than nine entries there. */
    private static final Map<Menu, Menu> BESIDE = new EnumMap<>(
            Map.ofEntries(entry(WORK, HOME), entry(NIGHT, RESIDENTS),
                    entry(GOING, RESIDENTS), entry(DUBLIN, RESIDENTS), entry(TRANSFERS, ARRIVALS),
                    entry(DECISIONS, ARRIVALS),
                    entry(DECLARATIONS, FACILITIES), entry(TAKEOVER, IMPORTS), entry(CLOSINGS, OCCUPANCY),
                    entry(DOCUMENTS, OCCUPANCY),
                    entry(FINDINGS, OCCUPANCY), entry(CAPACITIES, OCCUPANCY), entry(MONTHLY, OCCUPANCY),
                    entry(OWN_CREDITS, OCCUPANCY), entry(DIFFERENCES, CREDITS), entry(CHECKS, CREDITS),
                    entry(PLANNING, CREDITS), entry(ACTS, CREDITS), entry(PAYMENTS, CREDITS),
                    entry(COMMITMENTS, CREDITS), entry(ENVELOPES, CREDITS), entry(DOCUMENTS_DUE, CREDITS)));

    private final String page;
    private final Set<Work> works;
    private final Set<Role> roles;

    Menu(String page, Role... roles) {
        this(page, EnumSet.noneOf(Work.class), roles);
    }

    Menu(String page, EnumSet<Work> works, Role... roles) {
        this.page = page;
        this.works = Set.copyOf(works);
        this.roles = Set.of(roles);
    }

    static List<NavigationEntry> of(Role role) {
        return seenBy(role).filter(menu -> !menu.isBeside(role)).map(menu -> menu.told(seenBy(role)
                .filter(other -> other.isBeside(role) && BESIDE.get(other) == menu)
                .map(other -> other.told(List.of())).toList())).toList();
    }

    private static Stream<Menu> seenBy(Role role) {
        return Arrays.stream(values()).filter(menu -> role != null && menu.roles.contains(role));
    }

    private boolean isBeside(Role role) {
        return BESIDE.containsKey(this) && BESIDE.get(this).roles.contains(role);
    }

    private NavigationEntry told(List<NavigationEntry> beside) {
        return new NavigationEntry("nav." + name().toLowerCase(Locale.ROOT), page, works, beside);
    }
}
