package org.havre.shared.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import org.havre.shared.Texts;

/** Reads what was typed, and says in the reader's language what is expected when it cannot. */
public abstract class TextConverter<T> implements Converter<T> {
    protected abstract T read(FacesContext context, UIComponent component, String typed);

    protected abstract String write(FacesContext context, T value);

    @Override public final T getAsObject(FacesContext context, UIComponent component, String typed) {
        return typed == null || typed.isBlank() ? null : read(context, component, typed.strip());
    }

    @Override public final String getAsString(FacesContext context, UIComponent component, T value) {
        return value == null ? "" : write(context, value);
    }

    protected static Texts texts(FacesContext context) { return Texts.in(context.getViewRoot().getLocale()); }

    protected static ConverterException not(String key, FacesContext context) {
        var sentence = texts(context).text(key);
        return new ConverterException(new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, sentence));
    }
}
