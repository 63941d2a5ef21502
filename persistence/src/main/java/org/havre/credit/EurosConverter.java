package org.havre.credit;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.math.BigDecimal;

/** Amounts as the database keeps them: {@code numeric(14,2)}. */
@Converter(autoApply = true)
public class EurosConverter implements AttributeConverter<Euros, BigDecimal> {
    @Override public BigDecimal convertToDatabaseColumn(Euros euros) { return euros == null ? null : euros.amount(); }

    @Override public Euros convertToEntityAttribute(BigDecimal amount) {
        return amount == null ? null : new Euros(amount);
    }
}
