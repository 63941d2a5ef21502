package org.havre.credit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.havre.shared.Numbered;

/** What of a subsidy or contract falls due on a day. */
@Entity
@Table(name = "planned_instalment")
public class PlannedInstalment extends Numbered {
    @Column(name = "allocation_id") private long allocation;

    @Column(name = "facility_id") private long facility;

    @Column(name = "due_on") private LocalDate dueOn;

    private Euros amount;

    protected PlannedInstalment() {}

    public PlannedInstalment(Allocation allocation, Instalment instalment) {
        this.allocation = allocation.id();
        this.facility = allocation.facility();
        this.dueOn = instalment.dueOn();
        this.amount = instalment.amount();
    }
}
