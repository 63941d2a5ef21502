package org.havre.resident;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.havre.shared.Numbered;

/** How a person's claim is examined, from a day until the next spell. */
@Entity
@Table(name = "person_procedure")
public class ProcedureSpell extends Numbered {

    @Column(name = "person_id") private long person;

    @Column(name = "starts_on") private LocalDate start;

    @Enumerated(EnumType.STRING) private Procedure procedure;

    protected ProcedureSpell() {}

    public ProcedureSpell(long person, LocalDate start, Procedure procedure) {
        this.person = person;
        this.start = start;
        this.procedure = procedure;
    }

    public Procedure procedure() {
        return procedure;
    }
}
