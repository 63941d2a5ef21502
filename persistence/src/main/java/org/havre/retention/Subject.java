package org.havre.retention;

/** What Havre keeps for so many months after an event, and within which bounds a rule may say so. */
public enum Subject {
    /** A person's file, after the later of the final decision and the exit: two years at most (CESEDA R.142-51). */
    FILE(1, 24),
    /** A way that nobody took up, after its end. */
    ORIENTATION(1, 24),
    /** A line of the trail, after it was written: three years (CESEDA R.142-57). */
    TRAIL(36, 60),
    /** The answer to a command of a program, kept to be given twice. */
    ANSWER(1, 3);

    private final int least;
    private final int most;

    Subject(int least, int most) {
        this.least = least;
        this.most = most;
    }

    public int least() { return least; }

    public int most() { return most; }
}
