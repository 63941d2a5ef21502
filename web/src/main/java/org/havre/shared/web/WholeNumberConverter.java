package org.havre.shared.web;

import jakarta.enterprise.context.Dependent;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.FacesConverter;

/** A whole number as typed, with or without spaces. */
@Dependent
@FacesConverter(value = "havre.number", managed = true)
public class WholeNumberConverter extends TextConverter<Integer> {
    @Override protected Integer read(FacesContext context, UIComponent component, String typed) {
        try {
            return texts(context).numbers().read(typed).orElseThrow(() -> not("input.number", context)).intValueExact();
        } catch (ArithmeticException notWhole) {
            throw not("input.number", context);
        }
    }

    @Override protected String write(FacesContext context, Integer number) {
        return texts(context).numbers().whole(number);
    }
}
