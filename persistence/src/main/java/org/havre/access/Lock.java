package org.havre.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;

import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * What this installation keeps or hands out so that nobody else reads or changes it: AES-256-GCM, with a key in the data
 * folder. Each text is locked for one purpose, and opens for no other. A locked text begins with the number of this way
 * of locking, so that another may follow it.
 */
public final class Lock {
    /** By how many bytes a locked text is longer. */
    public static final int LONGER = 1 + Lock.CHANCE + Lock.PROOF;

    private static final byte WAY = 1;
    private static final int CHANCE = 12;
    private static final int PROOF = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final KeyFile file;

    /** @param data folder of Havre's data */
    public Lock(Path data) { this.file = new KeyFile(data, "secret.key"); }

    /** @param purpose what it is, and whose */
    public byte[] locked(byte[] open, String purpose) {
        var chance = new byte[CHANCE];
        RANDOM.nextBytes(chance);
        try {
            return ByteBuffer.allocate(open.length + LONGER).put(WAY).put(chance)
                    .put(cipher(Cipher.ENCRYPT_MODE, chance, purpose).doFinal(open)).array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Empty for what this installation did not lock for that purpose. */
    public Optional<byte[]> opened(byte[] locked, String purpose) {
        if (locked.length < LONGER || locked[0] != WAY) return Optional.empty();
        var chance = new byte[CHANCE];
        System.arraycopy(locked, 1, chance, 0, CHANCE);
        try {
            return Optional.of(cipher(Cipher.DECRYPT_MODE, chance, purpose).doFinal(locked, 1 + CHANCE,
                    locked.length - 1 - CHANCE));
        } catch (AEADBadTagException foreign) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Cipher cipher(int mode, byte[] chance, String purpose) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(file.bytes(), "AES"), new GCMParameterSpec(PROOF * Byte.SIZE, chance));
        cipher.updateAAD(purpose.getBytes(UTF_8));
        return cipher;
    }
}
