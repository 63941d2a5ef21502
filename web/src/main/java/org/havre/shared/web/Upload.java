package org.havre.shared.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that somebody sent, kept on the disk for as long as it is looked at. */
public record Upload(Path file, String name) implements AutoCloseable {
    /** One byte more than any reader takes in is enough for it to refuse the file by its size. */
    private static final int LONGEST = 32 * 1024 * 1024;

    /** @param name as the sender's machine calls the file; its folders, if any, are left out */
    public static Upload of(InputStream content, String name) {
        try {
            var upload = new Upload(Files.createTempFile("havre", ".upload"),
                    name == null ? "" : name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1));
            try (content; OutputStream out = Files.newOutputStream(upload.file)) {
                copy(content, out);
                return upload;
            } catch (IOException | RuntimeException failed) {
                upload.close();
                throw failed;
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void copy(InputStream content, OutputStream out) throws IOException {
        var block = new byte[64 * 1024];
        long copied = 0;
        for (var read = content.read(block); read >= 0 && copied < LONGEST; read = content.read(block)) {
            out.write(block, 0, read);
            copied += read;
        }
    }

    @Override public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
