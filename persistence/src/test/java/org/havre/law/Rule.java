package org.havre.law;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The rule of law or of the trade that a test holds: {@code @Rule("R14")}, and on which side of its deadline. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(Rules.class)
public @interface Rule {
    /** Its number, {@code R1} to {@code R65}. */
    String value();

    /** The days of the rule's deadline that the test tries; empty where the rule has none. */
    Deadline[] days() default {};
}
