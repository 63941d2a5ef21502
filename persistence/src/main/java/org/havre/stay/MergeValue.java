package org.havre.stay;

import java.util.Objects;
import java.util.function.Function;

/** A value of somebody's file that two files may tell differently. */
public enum MergeValue {
    NAME(FileSide::name), SEX(FileSide::sex), BIRTH(FileSide::born), NATIONALITY(FileSide::nationality), //
    LANGUAGE(FileSide::language), PHONE(FileSide::phone), EMAIL(FileSide::email), //
    STEP_FREE(FileSide::stepFree), GROUND_FLOOR(FileSide::groundFloor), DUE(FileSide::dueOn);

    private final Function<FileSide, Object> told;

    MergeValue(Function<FileSide, Object> told) {
        this.told = told;
    }

    /** Null where the file does not tell it. */
    public Object of(FileSide file) {
        return told.apply(file);
    }

    /** Whether somebody has to choose: both files tell it, and not alike. */
    public boolean isDisputed(FileSide one, FileSide other) {
        return of(one) != null && of(other) != null && !Objects.equals(of(one), of(other));
    }
}
