package org.havre.credit.web;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.havre.credit.Euros;
import org.havre.credit.ResultDetail;
import org.havre.credit.ResultOfYear;
import org.havre.credit.ResultOfYear.Subsidised;
import org.havre.credit.ResultOfYear.Tariffed;
import org.havre.credit.service.NewResult;

/** Where a result goes, as it is typed: by the one regime's fields or the other's. */
public class ResultForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private final boolean subsidised;
    private final List<DetailLine> details;
    private BigDecimal net;
    private BigDecimal takenByState;
    private BigDecimal allocation;
    private BigDecimal recovered;
    private BigDecimal reused;
    private BigDecimal dedicated;
    private BigDecimal compensated;

    /**
     * @param known    null where none is told yet
     * @param computed products less charges of the account
     */
    ResultForm(boolean subsidised, ResultOfYear known, Euros computed) {
        this.subsidised = subsidised;
        net = known == null ? computed.amount() : known.net().amount();
        var tariffed = known instanceof Tariffed told ? told : null;
        if (tariffed != null) {
            takenByState = tariffed.takenByState().amount();
            allocation = tariffed.allocation().amount();
        }
        if (known instanceof Subsidised told) {
            recovered = told.recovered().amount();
            reused = told.reused().amount();
            dedicated = told.dedicated().amount();
            compensated = told.compensated().amount();
        }
        details = Stream.of(ResultDetail.values())
                .map(kind -> new DetailLine(kind, tariffed == null ? null : tariffed.details().get(kind))).toList();
    }

    NewResult told(int year) {
        return subsidised
                ? NewResult.subsidised(year, euros(net), euros(recovered), euros(reused), euros(dedicated),
                        euros(compensated))
                : NewResult.tariffed(year, euros(net), euros(takenByState), euros(allocation),
                        details.stream().collect(Collectors.toMap(DetailLine::getKind, DetailLine::euros)));
    }

    private static Euros euros(BigDecimal amount) { return amount == null ? Euros.ZERO : Euros.rounded(amount); }

    public boolean isSubsidised() { return subsidised; }

    public List<DetailLine> getDetails() { return details; }

    public BigDecimal getNet() { return net; }

    public void setNet(BigDecimal net) { this.net = net; }

    public BigDecimal getTakenByState() { return takenByState; }

    public void setTakenByState(BigDecimal takenByState) { this.takenByState = takenByState; }

    public BigDecimal getAllocation() { return allocation; }

    public void setAllocation(BigDecimal allocation) { this.allocation = allocation; }

    public BigDecimal getRecovered() { return recovered; }

    public void setRecovered(BigDecimal recovered) { this.recovered = recovered; }

    public BigDecimal getReused() { return reused; }

    public void setReused(BigDecimal reused) { this.reused = reused; }

    public BigDecimal getDedicated() { return dedicated; }

    public void setDedicated(BigDecimal dedicated) { this.dedicated = dedicated; }

    public BigDecimal getCompensated() { return compensated; }

    public void setCompensated(BigDecimal compensated) { this.compensated = compensated; }
}
