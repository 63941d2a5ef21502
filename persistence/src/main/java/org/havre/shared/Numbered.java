package org.havre.shared;

import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.SequenceGenerator;

/** A row with a number of its own, from the one sequence of the house. */
@MappedSuperclass
public abstract class Numbered {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ids")
    @SequenceGenerator(name = "ids", sequenceName = "ids", allocationSize = 50) private Long id;

    /** Null until the row is added to its collection. */
    public Long id() {
        return id;
    }

    @Override public String toString() {
        return getClass().getSimpleName() + " " + id;
    }
}
