package org.havre.credit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.havre.shared.Numbered;

/** Money of a region for a year, of one programme and level; AE and CP stand apart. */
@Entity
@Table(name = "envelope")
public class Envelope extends Numbered {
    private int programme;

    @Column(name = "region_code") private String region;

    @Column(name = "year") private int year;

    @Enumerated(EnumType.STRING) private EnvelopeLevel level;

    private String name;

    private Euros ae;

    private Euros cp;

    @Version private int version;

    protected Envelope() {}

    public Envelope(EnvelopeRequest asked) {
        programme = asked.programme().number();
        region = asked.region();
        year = asked.year();
        level = asked.level();
        name = asked.name();
        becomes(asked);
    }

    /** Notified anew; what it was stays in its history. */
    public void becomes(EnvelopeRequest asked) {
        ae = asked.ae();
        cp = asked.cp();
    }
}
