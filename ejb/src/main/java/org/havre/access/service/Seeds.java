package org.havre.access.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.Optional;
import org.havre.access.Lock;
import org.havre.shared.HavreSettings;

/** Seeds of second factors as they are kept: each locked for its account, and moved to no other. */
@Dependent
public class Seeds {
    private static final System.Logger LOG = System.getLogger(Seeds.class.getName());

    private final Lock lock;

    @Inject public Seeds(HavreSettings settings) { this.lock = new Lock(settings.data()); }

    /** So that a folder in which no key can be made is found out at the start, and not by whoever sets up a factor. */
    void prepare() {
        lock.locked(new byte[0], "nothing");
    }

    byte[] locked(long account, byte[] seed) { return lock.locked(seed, purpose(account)); }

    /** Empty where the key is another than when it was locked: then recovery codes and an administrator help. */
    Optional<byte[]> opened(long account, byte[] locked) {
        var seed = lock.opened(locked, purpose(account));
        if (seed.isEmpty()) LOG.log(Level.WARNING, "secret.key does not open the second factor of account " + account);
        return seed;
    }

    private static String purpose(long account) { return "second factor of " + account; }
}
