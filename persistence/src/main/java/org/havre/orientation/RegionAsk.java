package org.havre.orientation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.havre.shared.Numbered;

/**
 * A directorate asks another one for a place for a household that waits. What becomes of the way that follows is told by
 * the database itself, since whoever asked does not see it.
 */
@Entity
@Table(name = "region_ask")
public class RegionAsk extends Numbered {

    @Column(name = "offer_id", updatable = false) private long offer;

    @Column(name = "household_id", updatable = false) private long household;

    @Column(name = "directorate_id", updatable = false) private long directorate;

    @Column(name = "host_id", updatable = false) private long host;

    @Column(updatable = false) private short people;

    @Column(name = "asked_on", updatable = false) private LocalDate askedOn;

    @Column(name = "author_id", updatable = false) private Long author;

    @Enumerated(EnumType.STRING) private RegionAskState state;

    @Column(name = "answered_on") private LocalDate answeredOn;

    @Column(name = "answered_by") private Long answeredBy;

    private String because;

    @Column(name = "orientation_id") private Long orientation;

    @Version private int version;

    protected RegionAsk() {}

    /** @param directorate where the household waits
     *  @param host whose offer it is */
    public RegionAsk(long offer, long household, long directorate, long host, int people, LocalDate askedOn,
            long author) {
        this.offer = offer;
        this.household = household;
        this.directorate = directorate;
        this.host = host;
        this.people = (short) people;
        this.askedOn = askedOn;
        this.author = author;
        this.state = RegionAskState.ASKED;
    }

    /** The host has chosen a facility. */
    public void place(long way, LocalDate day, long account) {
        become(RegionAskState.PLACED, day, account);
        orientation = way;
    }

    /** The host has no such place, and says why. */
    public void decline(String reason, LocalDate day, long account) {
        become(RegionAskState.DECLINED, day, account);
        because = reason;
    }

    /** Whoever asked does without. */
    public void withdraw(LocalDate day, long account) {
        become(RegionAskState.WITHDRAWN, day, account);
    }

    private void become(RegionAskState next, LocalDate day, long account) {
        if (!state.next().contains(next)) throw new IllegalStateException(state + " cannot become " + next);
        state = next;
        answeredOn = day;
        answeredBy = account;
    }

    public long household() {
        return household;
    }

    public long directorate() {
        return directorate;
    }

    public long host() {
        return host;
    }

    public RegionAskState state() {
        return state;
    }

    public String because() {
        return because;
    }
}
