package org.havre.credit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import org.havre.shared.Numbered;

/** How many full-time equivalents (ETP) a facility had in a year. */
@Entity
@Table(name = "staffing")
public class Staffing extends Numbered {
    /** As the database keeps them. */
    public static final int DECIMALS = 2;
    private static final BigDecimal TOO_MANY = BigDecimal.valueOf(100_000);

    @Column(name = "facility_id") private long facility;

    @Column(name = "year") private int year;

    @Column(name = "etp") private BigDecimal posts;

    @Column(name = "author_id") private Long author;

    @Version private int version;

    protected Staffing() {}

    public Staffing(long facility, int year, BigDecimal posts, long author) {
        this.facility = facility;
        this.year = year;
        becomes(posts, author);
    }

    public void becomes(BigDecimal told, long teller) {
        posts = told;
        author = teller;
    }

    /** Whether it is a number of posts at all: above nought, and no more than is kept. */
    public static boolean isPossible(BigDecimal posts) {
        return posts.signum() > 0 && posts.compareTo(TOO_MANY) < 0;
    }
}
