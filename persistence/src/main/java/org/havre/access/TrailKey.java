package org.havre.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key that signs the anchors of dropped months. It lies in the data folder and never in the database, so that
 * whoever may write there, its owner included, cannot sign; and it stays when the owner's password changes.
 */
public final class TrailKey {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 32;

    private final Path file;

    /** @param data folder of Havre's data; nodes of one installation share the file */
    public TrailKey(Path data) {
        this.file = data.resolve("trail.key");
    }

    public byte[] signature(TrailAnchor anchor) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(HexFormat.of().parseHex(Files.readString(made()).strip()), ALGORITHM));
            return mac.doFinal(anchor.told());
        } catch (IOException e) {
            throw new UncheckedIOException("The key of the trail cannot be read", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public boolean signed(TrailAnchor anchor, byte[] signature) {
        return MessageDigest.isEqual(signature(anchor), signature);
    }

    private Path made() throws IOException {
        if (Files.exists(file)) return file;
        var key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        Files.createDirectories(file.getParent());
        try {
            Files.createFile(file, onlyOwner());
            Files.writeString(file, HexFormat.of().formatHex(key));
        } catch (FileAlreadyExistsException another) {
            return file;
        }
        return file;
    }

    private FileAttribute<?>[] onlyOwner() {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[]{
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
                : new FileAttribute<?>[0];
    }
}
