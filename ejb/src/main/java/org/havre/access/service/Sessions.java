package org.havre.access.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.Serializable;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Every session that somebody has open: where it was begun, and how it is closed from another. */
@ApplicationScoped
public class Sessions {
    private final Map<String, Open> open = new ConcurrentHashMap<>();

    /** How a session ends. */
    @FunctionalInterface
    public interface Closing {
        void close();
    }

    /**
     * One of them, as its owner recognises it.
     *
     * @param key   names it to this server; it opens nothing
     * @param agent what the browser says it is
     */
    public record Told(String key, String login, Instant began, Instant seen, String address, String agent)
            implements
            Serializable {}

    private record Open(Told told, Closing closing) {}

    public void begin(Told session, Closing closing) { open.put(session.key(), new Open(session, closing)); }

    public void seen(String key, Instant now) {
        open.computeIfPresent(key, (same, one) -> new Open(new Told(key, one.told().login(), one.told().began(), now,
                one.told().address(), one.told().agent()), one.closing()));
    }

    /** It has ended by itself. */
    public void ended(String key) { open.remove(key); }

    /** The last seen first. */
    public List<Told> of(String login) {
        return open.values().stream().map(Open::told).filter(told -> told.login().equals(login))
                .sorted(Comparator.comparing(Told::seen).reversed()).toList();
    }

    /** Closes one of an account's sessions; another's key closes nothing. */
    public void close(String login, String key) {
        var one = open.get(key);
        if (one != null && one.told().login().equals(login) && open.remove(key, one)) one.closing().close();
    }

    /** @param but the key of the one that stays; null for none */
    public void closeAll(String login, String but) {
        of(login).stream().map(Told::key).filter(key -> !key.equals(but)).forEach(key -> close(login, key));
    }
}
