package org.havre.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Locale;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.havre.shared.WrongSetting;

/** PostgreSQL's programs, as the archive for this platform holds them. */
final class Binaries {
    private static final int EXECUTABLE = 0b001_000_000;

    private Binaries() {}

    /** Where they are: beside the data, or where whoever runs several keeps them for all ({@code -Dhavre.programs}). */
    static Path unpackedFor(Path data) throws IOException {
        var shared = System.getProperty("havre.programs");
        return unpackedIn(shared == null ? data : Files.createDirectories(Path.of(shared).toAbsolutePath()));
    }

    /** The folder of the programs, unpacked once; a start that was interrupted half-way leaves nothing behind. */
    static Path unpackedIn(Path folder) {
        var archive = archive();
        var ready = folder.resolve("postgresql-" + archive.version());
        if (Files.isDirectory(ready)) return ready.resolve("bin");
        try (var content = archive.open()) {
            var fresh = Files.createTempDirectory(folder, "unpacking");
            unpack(content, fresh);
            moved(fresh, ready);
            return ready.resolve("bin");
        } catch (IOException e) {
            throw new UncheckedIOException("The embedded PostgreSQL cannot be unpacked in " + folder, e);
        }
    }

    /** Unless another process was there first. */
    private static void moved(Path fresh, Path ready) throws IOException {
        try {
            Files.move(fresh, ready, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException taken) {
            delete(fresh);
            if (!Files.isDirectory(ready)) throw taken;
        }
    }

    static void unpack(InputStream archive, Path folder) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(archive)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) unpack(tar, entry, folder);
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path folder) throws IOException {
        var target = inside(folder, folder.resolve(entry.getName()), entry);
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            inside(folder, target.resolveSibling(entry.getLinkName()), entry);
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else if (entry.isLink()) {
            Files.createLink(target, inside(folder, folder.resolve(entry.getLinkName()), entry));
        } else {
            Files.copy(tar, target);
            if ((entry.getMode() & EXECUTABLE) != 0 && !target.toFile().setExecutable(true, false))
                throw new IOException("Cannot be made executable: " + target);
        }
    }

    private static Path inside(Path folder, Path target, TarArchiveEntry entry) throws IOException {
        var path = target.normalize();
        if (!path.startsWith(folder))
            throw new IOException("The archive reaches out of its folder: " + entry.getName());
        return path;
    }

    /** Half-unpacked programs and half-made clusters are thrown away whole. */
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override public FileVisitResult postVisitDirectory(Path visited, IOException e) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static Archive archive() {
        var archive = new Archive("/postgres-" + platform() + ".txz");
        if (Binaries.class.getResource(archive.name()) == null)
            throw new WrongSetting("The embedded PostgreSQL", "was not built in for this platform (" + platform()
                    + "): build Havre on it, or set DATABASE_URL.");
        return archive;
    }

    private static String platform() {
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        var arm = System.getProperty("os.arch").matches("aarch64|arm64");
        var name = system.contains("mac") ? "darwin" : system.contains("win") ? "windows" : "linux";
        return name + (arm ? "-arm_64" : "-x86_64");
    }

    private record Archive(String name) {
        InputStream open() { return Binaries.class.getResourceAsStream(name); }

        /** Another length means other programs: they get a folder of their own. */
        String version() {
            try (var content = open()) {
                return Long.toHexString(content.transferTo(OutputStream.nullOutputStream()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
