package org.havre.shared.web;

import jakarta.enterprise.context.Dependent;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.FacesConverter;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.havre.shared.BusinessClock;
import org.havre.shared.DateText;

/** A day as people type it, told from the business date. */
@Dependent
@FacesConverter(value = "havre.day", managed = true)
public class DayConverter extends TextConverter<LocalDate> {
    @Inject private BusinessClock clock;

    @Override protected LocalDate read(FacesContext context, UIComponent component, String typed) {
        return DateText.read(typed, clock.today()).orElseThrow(() -> not("input.date", context));
    }

    @Override protected String write(FacesContext context, LocalDate day) { return DateText.write(day); }
}
