package org.havre.database;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/** A class of tests with a {@link TestDatabase}: run on the built-in PostgreSQL, and on the oldest that Havre accepts. */
@Tag("postgres")
@ExtendWith(PostgresExtension.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface OnPostgres {
    Class<? extends Filling> filled() default Filling.Nothing.class;
}
