package org.havre.facility;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.havre.shared.Numbered;

/** A centre of the network; its codes, directorate, kind, operator and capacity are dated and stand beside it. */
@Entity
public class Facility extends Numbered {

    private String name;

    @Column(name = "department_code") private String departmentCode;

    @Column(name = "preparation_days") private short preparationDays;

    @Column(name = "last_declared") private LocalDate lastDeclared;

    @Version private int version;

    protected Facility() {}

    public Facility(String name, String departmentCode) {
        this.name = name;
        this.departmentCode = departmentCode;
    }

    public String name() {
        return name;
    }

    public String departmentCode() {
        return departmentCode;
    }

    /** Nights that a place stays empty after somebody leaves it, to be made ready. */
    public int preparationDays() {
        return preparationDays;
    }

    /** First day of the newest month in which OFII's file named this facility; null if it never did. */
    public LocalDate lastDeclared() {
        return lastDeclared;
    }

    public void prepareBetweenGuests(int nights) {
        preparationDays = (short) nights;
    }
}
