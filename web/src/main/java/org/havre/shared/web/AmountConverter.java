package org.havre.shared.web;

import jakarta.enterprise.context.Dependent;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.FacesConverter;
import java.math.BigDecimal;

/** Euros as typed, to the cent: {@code 959 658,00}. */
@Dependent
@FacesConverter(value = "havre.amount", managed = true)
public class AmountConverter extends TextConverter<BigDecimal> {
    @Override protected BigDecimal read(FacesContext context, UIComponent component, String typed) {
        return texts(context).numbers().readAmount(typed).orElseThrow(() -> not("input.amount", context));
    }

    @Override protected String write(FacesContext context, BigDecimal euros) {
        return texts(context).numbers().decimal(euros, 2);
    }
}
