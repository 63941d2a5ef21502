package org.havre.credit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.havre.shared.Numbered;

/** An act of the State about a facility's places or money; it is amended by another act, never rewritten. */
@Entity
@Table(name = "credit_act")
public class CreditAct extends Numbered {
    @Column(name = "facility_id") private Long facility;

    @Enumerated(EnumType.STRING) private ActNature nature;

    private String number;

    @Column(name = "signed_on") private LocalDate signedOn;

    @Column(name = "starts_on") private LocalDate startsOn;

    @Column(name = "ends_on") private LocalDate lastDay;

    @Column(name = "amends_id") private Long amends;

    private boolean extension;

    @Column(name = "author_id") private Long author;

    @Version private int version;

    protected CreditAct() {}

    /**
     * @param facility null for a CPOM, whose facilities are its members
     * @param amends   the number of the row that it amends or takes the place of; null where there is none
     */
    public CreditAct(Long facility, ActTerms terms, Long amends, long author) {
        this.facility = facility;
        this.amends = terms.nature() == ActNature.AMENDMENT ? amends : null;
        this.author = author;
        nature = terms.nature();
        number = terms.number();
        signedOn = terms.signedOn();
        startsOn = terms.startsOn();
        lastDay = terms.lastDay();
        extension = terms.extension();
    }

    /** Another act takes its place. */
    public void endBefore(LocalDate day) {
        if (lastDay == null || !lastDay.isBefore(day)) lastDay = day.minusDays(1);
    }

    public Long facility() { return facility; }

    public String number() { return number; }
}
