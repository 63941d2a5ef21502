package org.havre.resident;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** What a person needs of a place, never why. */
@Entity
@Table(name = "person_need")
public class Need {

    @Id
    @Column(name = "person_id") private Long person;

    @Column(name = "step_free") private boolean stepFree;

    @Column(name = "ground_floor") private boolean groundFloor;

    @Column(name = "due_on") private LocalDate dueOn;

    protected Need() {}

    public Need(long person, boolean stepFree, boolean groundFloor, LocalDate dueOn) {
        this.person = person;
        this.stepFree = stepFree;
        this.groundFloor = groundFloor;
        this.dueOn = dueOn;
    }

    public boolean stepFree() {
        return stepFree;
    }

    public boolean groundFloor() {
        return groundFloor;
    }
}
