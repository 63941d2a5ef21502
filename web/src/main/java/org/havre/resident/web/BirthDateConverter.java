package org.havre.resident.web;

import jakarta.enterprise.context.Dependent;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.FacesConverter;
import org.havre.resident.BirthDate;
import org.havre.resident.BirthDateText;
import org.havre.shared.web.TextConverter;

/** A date of birth of which perhaps only the year or the month is known. */
@Dependent
@FacesConverter(value = "havre.birth", managed = true)
public class BirthDateConverter extends TextConverter<BirthDate> {
    @Override protected BirthDate read(FacesContext context, UIComponent component, String typed) {
        return BirthDateText.read(typed).orElseThrow(() -> not("input.birth", context));
    }

    @Override protected String write(FacesContext context, BirthDate date) { return BirthDateText.write(date); }
}
