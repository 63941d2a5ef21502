package org.havre.credit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.havre.shared.Numbered;

/** A facility of a multi-year contract, from the day it joins to the day it leaves. */
@Entity
@Table(name = "cpom_member")
public class CpomMember extends Numbered {
    @Column(name = "act_id") private long act;

    @Column(name = "facility_id") private long facility;

    @Column(name = "joined_on") private LocalDate joinedOn;

    @Column(name = "left_on") private LocalDate leftOn;

    protected CpomMember() {}

    public CpomMember(long act, long facility, LocalDate joinedOn) {
        this.act = act;
        this.facility = facility;
        this.joinedOn = joinedOn;
    }

    /** @param day the first on which it is no longer of the contract */
    public void leave(LocalDate day) {
        leftOn = day;
    }

    public long facility() { return facility; }
}
