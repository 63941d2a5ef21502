package org.havre.shared.web;

import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;

/** Puts {@link Failures} before the handler of the server. */
public class FailuresFactory extends ExceptionHandlerFactory {
    public FailuresFactory(ExceptionHandlerFactory wrapped) { super(wrapped); }

    @Override public ExceptionHandler getExceptionHandler() { return new Failures(getWrapped().getExceptionHandler()); }
}
