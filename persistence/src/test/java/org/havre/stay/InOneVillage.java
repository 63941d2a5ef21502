package org.havre.stay;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A class of tests in the {@link OneVillage} that all of them share: each in a transaction that is never kept, and so
 * short that mutants are tried on them too. Take the village as a parameter of the constructor.
 */
@Tag("village")
@ExtendWith(OneVillageExtension.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface InOneVillage {}
