package org.havre.credit.web;

import java.io.Serializable;
import java.math.BigDecimal;
import org.havre.credit.BudgetGroups;
import org.havre.credit.BudgetSide;
import org.havre.credit.Euros;

/** One group of a form, its charges and its products; what is left empty is nought. */
public class GroupLine implements Serializable {
    private static final long serialVersionUID = 1L;

    private final int number;
    private BigDecimal charges;
    private BigDecimal products;

    /** @param known what is told already; null where nothing is */
    GroupLine(int number, BudgetGroups known) {
        this.number = number;
        if (known != null) {
            charges = known.of(BudgetSide.CHARGE, number).amount();
            products = known.of(BudgetSide.PRODUCT, number).amount();
        }
    }

    Euros spent() { return euros(charges); }

    Euros received() { return euros(products); }

    private static Euros euros(BigDecimal amount) { return amount == null ? Euros.ZERO : Euros.rounded(amount); }

    public int getNumber() { return number; }

    public BigDecimal getCharges() { return charges; }

    public void setCharges(BigDecimal charges) { this.charges = charges; }

    public BigDecimal getProducts() { return products; }

    public void setProducts(BigDecimal products) { this.products = products; }
}
