package org.havre.credit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.havre.shared.Numbered;

/** What the State commits itself to pay over some years (« engagement juridique »): it consumes AE at once, and CP as it is paid. */
@Entity
@Table(name = "commitment")
public class Commitment extends Numbered {
    private String number;

    @Column(name = "operator_id") private long operator;

    @Column(name = "facility_id") private Long facility;

    @Column(name = "region_code") private String region;

    private int programme;

    @Column(name = "year_from") private int from;

    @Column(name = "year_to") private int to;

    private Euros ae;

    @Version private int version;

    protected Commitment() {}

    /** @param operator of the facility that it was told for, today */
    public Commitment(CommitmentRequest asked, long operator) {
        number = asked.number();
        this.operator = operator;
        facility = asked.whole() ? null : asked.whose().id();
        region = asked.whose().regionCode();
        programme = Programme.of(asked.whose().kind()).number();
        becomes(asked);
    }

    /** More or fewer AE, over these years; its number stays. */
    public void becomes(CommitmentRequest asked) {
        from = asked.from();
        to = asked.to();
        ae = asked.ae();
    }
}
