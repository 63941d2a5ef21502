package org.havre.occupancy.service;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.havre.occupancy.NightsKept;

/** Keeps nights, a few facilities in each transaction: whoever writes about one of them waits for no others. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Keeping {
    private final NightsKept kept;

    protected Keeping() { this(null); }

    @Inject public Keeping(NightsKept kept) { this.kept = kept; }

    public boolean begin(LocalDate from) { return kept.begin(from); }

    public int keep(LocalDate until, int most) { return kept.keep(until, most); }

    public List<Long> after(long facility, int most) { return kept.after(facility, most); }

    /** Compares what is kept with what is counted now; what is wrong is kept no longer until it is counted anew. */
    public long compare(List<Long> facilities) {
        return kept.compare(facilities);
    }
}
