package org.havre.shared;

/** Rows that no database has numbered, for tests of what refers to them by number. */
public final class Identified {
    private Identified() {}

    public static <T extends Numbered> T as(long id, T row) {
        try {
            var number = Numbered.class.getDeclaredField("id");
            number.setAccessible(true);
            number.set(row, id);
            return row;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
