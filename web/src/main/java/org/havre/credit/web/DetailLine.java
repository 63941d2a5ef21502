package org.havre.credit.web;

import java.io.Serializable;
import java.math.BigDecimal;
import org.havre.credit.Euros;
import org.havre.credit.ResultDetail;

/** What of a result a form puts to one purpose; what is left empty is nought. */
public class DetailLine implements Serializable {
    private static final long serialVersionUID = 1L;

    private final ResultDetail kind;
    private BigDecimal amount;

    /** @param known null where nothing is told */
    DetailLine(ResultDetail kind, Euros known) {
        this.kind = kind;
        amount = known == null || known.isZero() ? null : known.amount();
    }

    Euros euros() { return amount == null ? Euros.ZERO : Euros.rounded(amount); }

    public ResultDetail getKind() { return kind; }

    public BigDecimal getAmount() { return amount; }

    public void setAmount(BigDecimal amount) { this.amount = amount; }
}
