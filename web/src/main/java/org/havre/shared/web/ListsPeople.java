package org.havre.shared.web;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** Hands other programs a list of people: they take it away as they would a file. */
@NameBinding
@Retention(RUNTIME)
@Target({TYPE, METHOD})
public @interface ListsPeople {}
