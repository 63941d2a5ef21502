package org.havre.credit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.havre.shared.Numbered;
import org.havre.shared.Period;

/** That places were really provided over some days (« service fait »), before the balance is paid; never changed. */
@Entity
@Table(name = "service_certificate")
public class ServiceCertificate extends Numbered {
    @Column(name = "facility_id") private long facility;

    @Column(name = "starts_on") private LocalDate startsOn;

    @Column(name = "ends_on") private LocalDate lastDay;

    @Column(name = "place_days") private long placeDays;

    private Long nights;

    @Column(name = "certified_on") private LocalDate certifiedOn;

    @Column(name = "author_id") private long author;

    protected ServiceCertificate() {}

    /** @param nights null while some of these months are not closed */
    public ServiceCertificate(long facility, Period days, long placeDays, Long nights, LocalDate certifiedOn,
            long author) {
        this.facility = facility;
        this.startsOn = days.start();
        this.lastDay = days.end().minusDays(1);
        this.placeDays = placeDays;
        this.nights = nights;
        this.certifiedOn = certifiedOn;
        this.author = author;
    }
}
