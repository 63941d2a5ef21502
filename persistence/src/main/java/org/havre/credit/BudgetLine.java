package org.havre.credit;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** One group of a budget's charges or products, as it is kept. */
@Embeddable
public record BudgetLine(@Column(name = "facility_id") long facility,
        @Enumerated(EnumType.STRING) @Column(name = "side") BudgetSide side,
        @Column(name = "account_group") int group, @Column(name = "amount") Euros amount) {}
