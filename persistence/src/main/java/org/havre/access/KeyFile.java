package org.havre.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * 256 bits of chance in the data folder, made when they are first asked for and readable by their owner alone: what the
 * database, its owner included, does not know. Nodes of one installation share the folder.
 */
final class KeyFile {
    private static final int BYTES = 32;

    private final Path file;

    KeyFile(Path data, String name) { this.file = data.resolve(name); }

    byte[] bytes() {
        try {
            if (!Files.exists(file)) make();
            return HexFormat.of().parseHex(Files.readString(file).strip());
        } catch (IOException e) {
            throw new UncheckedIOException("The key " + file + " cannot be read", e);
        }
    }

    /** Written under another name first, so that nobody who starts at the same time reads half a key, or makes another. */
    private void make() throws IOException {
        var key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        Files.createDirectories(file.getParent());
        var fresh = Files.createTempFile(file.getParent(), file.getFileName().toString(), ".new", onlyOwner());
        try {
            Files.writeString(fresh, HexFormat.of().formatHex(key));
            Files.createLink(file, fresh);
        } catch (FileAlreadyExistsException another) {
            // whose it is matters to nobody
        } catch (UnsupportedOperationException noLinks) {
            Files.move(fresh, file);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private FileAttribute<?>[] onlyOwner() {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[]{
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
                : new FileAttribute<?>[0];
    }
}
