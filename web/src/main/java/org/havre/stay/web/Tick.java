package org.havre.stay.web;

import java.io.Serializable;
import org.havre.stay.SheetLine;

/** One line of the presence sheet while it is being ticked. */
public class Tick implements Serializable {
    private static final long serialVersionUID = 1L;

    /** What a line says. */
    public enum Mark {
        SEEN, MISSED
    }

    private final SheetLine line;
    private final boolean first;
    private Mark mark;

    Tick(SheetLine line, boolean first) {
        this.line = line;
        this.first = first;
        this.mark = line.seen() == null ? null : line.seen() ? Mark.SEEN : Mark.MISSED;
    }

    public SheetLine getLine() { return line; }

    /** Whether the line begins another unit. */
    public boolean isFirst() { return first; }

    public Mark getMark() { return mark; }

    public void setMark(Mark mark) { this.mark = mark; }
}
