package org.havre.access.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.havre.access.TrailLine;
import org.havre.shared.Texts;
import org.havre.shared.web.Say;

/** How a line of the trail is told to its reader. */
@Named
@RequestScoped
public class TrailWords {
    private final Say say;

    @Inject public TrailWords(Say say) { this.say = say; }

    protected TrailWords() { this(null); }

    /** The kind of thing: by its word, by the sentence that was answered, or as the address of a file. */
    public String what(TrailLine line) {
        return line.entity() == null ? "" : what(say.texts(), line);
    }

    static String what(Texts texts, TrailLine line) {
        if (line.entity() == null) return null;
        var key = "trail.entity." + line.entity();
        if (texts.has(key)) return texts.text(key);
        return texts.has(line.entity()) ? texts.text(line.entity()) : line.entity();
    }

    /** Whose act it was: the account, what nobody has signed in for, or Havre's own. */
    public String who(TrailLine line) {
        if (line.login() != null) return line.name() == null ? line.login() : line.name();
        return say.it(line.address() == null ? "trail.who.havre" : "trail.who.unknown");
    }

    /** By name, or by role where the reader may not know the name. */
    public String reader(TrailLine line) {
        if (line.name() != null) return line.name();
        return say.it(line.role() == null ? "trail.who.havre" : "trail.who.other");
    }
}
