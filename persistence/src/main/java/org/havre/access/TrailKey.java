package org.havre.access;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key that signs the anchors of dropped months. It lies in the data folder and never in the database, so that
 * whoever may write there, its owner included, cannot sign; and it stays when the owner's password changes.
 */
public final class TrailKey {
    private static final String ALGORITHM = "HmacSHA256";

    private final KeyFile file;

    /** @param data folder of Havre's data */
    public TrailKey(Path data) { this.file = new KeyFile(data, "trail.key"); }

    public byte[] signature(TrailAnchor anchor) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(file.bytes(), ALGORITHM));
            return mac.doFinal(anchor.told());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public boolean signed(TrailAnchor anchor, byte[] signature) {
        return MessageDigest.isEqual(signature(anchor), signature);
    }
}
