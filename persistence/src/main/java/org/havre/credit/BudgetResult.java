package org.havre.credit;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.EnumMap;
import java.util.Map;
import org.havre.credit.ResultOfYear.Subsidised;
import org.havre.credit.ResultOfYear.Tariffed;
import org.havre.shared.Numbered;

/** What a facility's year left over, or lacked, and where that goes. */
@Entity
@Table(name = "budget_result")
public class BudgetResult extends Numbered {
    @Column(name = "facility_id") private long facility;

    @Column(name = "year") private int year;

    private Euros net;

    @Column(name = "taken_by_state") private Euros takenByState;

    private Euros allocation;

    private Euros recovered;

    private Euros reused;

    private Euros dedicated;

    @Column(name = "compensated_deficit") private Euros compensated;

    @Column(name = "author_id") private Long author;

    @Version private int version;

    @ElementCollection
    @CollectionTable(name = "result_detail", joinColumns = @JoinColumn(name = "result_id"))
    @MapKeyColumn(name = "kind")
    @MapKeyEnumerated(EnumType.STRING) private Map<ResultDetail, DetailAmount> details = new EnumMap<>(
            ResultDetail.class);

    protected BudgetResult() {}

    public BudgetResult(long facility, ResultOfYear told, long author) {
        this.facility = facility;
        year = told.year();
        becomes(told, author);
    }

    /** Told anew, of the other regime where the facility's terms were corrected; what it was stays in its history. */
    public void becomes(ResultOfYear told, long teller) {
        author = teller;
        net = told.net();
        nothingOfIt();
        if (told instanceof Tariffed tariffed) allocated(tariffed);
        if (told instanceof Subsidised subsidised) sharedOut(subsidised);
    }

    private void nothingOfIt() {
        takenByState = allocation = recovered = reused = dedicated = compensated = Euros.ZERO;
        details.replaceAll((kind, before) -> new DetailAmount(facility, Euros.ZERO));
    }

    /** Of a tariffed facility: each purpose has its row, be it of nought. */
    private void allocated(Tariffed told) {
        takenByState = told.takenByState();
        allocation = told.allocation();
        for (var kind : ResultDetail.values())
            details.put(kind, new DetailAmount(facility, told.details().getOrDefault(kind, Euros.ZERO)));
    }

    private void sharedOut(Subsidised told) {
        recovered = told.recovered();
        reused = told.reused();
        dedicated = told.dedicated();
        compensated = told.compensated();
    }
}
