package org.havre.facility.imports;

/** Whoever waits for an import: told how far it is, and able to stop it before anything is kept. */
public interface ImportProgress {

    /** @param total 0 while it is not known */
    void reached(int done, int total);

    boolean isCancelled();

    /** Nobody waits. */
    static ImportProgress unwatched() {
        return new ImportProgress() {

            @Override public void reached(int done, int total) { /* nobody looks */ }

            @Override public boolean isCancelled() {
                return false;
            }
        };
    }
}
