package org.havre.shared.web;

import jakarta.enterprise.context.Dependent;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.FacesConverter;
import java.time.DateTimeException;
import java.time.YearMonth;

/** A month in an address or a month field: {@code 2026-10}; typed {@code 10/2026} where the browser has no such field. */
@Dependent
@FacesConverter(value = "havre.month", managed = true)
public class MonthConverter extends TextConverter<YearMonth> {
    @Override protected YearMonth read(FacesContext context, UIComponent component, String typed) {
        try {
            return YearMonth
                    .parse(typed.replaceFirst("^(\\d{1,2})/(\\d{4})$", "$2-0$1").replaceFirst("-0(\\d{2})$", "-$1"));
        } catch (DateTimeException notAMonth) {
            throw not("input.month", context);
        }
    }

    @Override protected String write(FacesContext context, YearMonth month) { return month.toString(); }
}
