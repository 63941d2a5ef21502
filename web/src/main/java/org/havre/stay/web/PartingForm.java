package org.havre.stay.web;

import static java.util.stream.Collectors.toSet;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.havre.shared.web.Notices;
import org.havre.shared.web.Viewer;
import org.havre.stay.ChangeKind;
import org.havre.stay.service.HouseholdService;
import org.havre.stay.service.NewHousehold;

/** People part from a household, to found one or to join another, or another one becomes its head. */
@Named
@ViewScoped
public class PartingForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private final HouseholdService households;
    private final HouseholdView household;
    private final Viewer viewer;
    private final Notices notices;
    private final Map<Long, Boolean> ticks = new HashMap<>();
    private Long host;
    private Long head;
    private Long successor;
    private LocalDate day;
    private String because;

    @Inject public PartingForm(HouseholdService households, HouseholdView household, Viewer viewer, Notices notices) {
        this.households = households;
        this.household = household;
        this.viewer = viewer;
        this.notices = notices;
    }

    protected PartingForm() { this(null, null, null, null); }

    public void load() {
        if (day == null) day = viewer.getToday();
    }

    private Set<Long> leaving() {
        return ticks.entrySet().stream().filter(Map.Entry::getValue).map(Map.Entry::getKey).collect(toSet());
    }

    public int getLeaving() { return leaving().size(); }

    public int getRemaining() { return household.getMembers().size() - getLeaving(); }

    /** Who is ticked, by number. */
    public Map<Long, Boolean> getTicks() { return ticks; }

    public String save() {
        var wanted = new NewHousehold(household.getPerson(),
                household.getAct() == ChangeKind.HEAD ? Set.of() : leaving(),
                host, household.getAct() == ChangeKind.SPLIT ? head : null, successor, day,
                because == null || because.isBlank() ? null : because.strip());
        switch (household.getAct()) {
            case SPLIT -> notices.done("household.split.done", households.split(wanted), day);
            case JOIN -> {
                households.join(wanted);
                notices.done("household.join.done", day);
            }
            default -> {
                households.changeHead(wanted);
                notices.done("household.head.done", day);
            }
        }
        return household.again();
    }

    public Long getHost() { return host; }

    public void setHost(Long host) { this.host = host; }

    public Long getHead() { return head; }

    public void setHead(Long head) { this.head = head; }

    public Long getSuccessor() { return successor; }

    public void setSuccessor(Long successor) { this.successor = successor; }

    public LocalDate getDay() { return day; }

    public void setDay(LocalDate day) { this.day = day; }

    public String getBecause() { return because; }

    public void setBecause(String because) { this.because = because; }
}
