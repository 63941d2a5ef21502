package org.havre.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** The files of a folder that were written since it was last looked at. */
final class Changes {
    private final Path folder;
    private final Clock clock = Clock.systemUTC();
    private FileTime seen;

    Changes(Path folder) {
        this.folder = folder;
        this.seen = newest(files());
    }

    boolean copyTo(Path target) {
        var changed = changed();
        changed.forEach(file -> copy(file, target));
        return !changed.isEmpty();
    }

    boolean copyInto(Path archive) {
        var changed = changed();
        if (changed.isEmpty()) return false;
        try (var inside = FileSystems.newFileSystem(archive)) {
            changed.forEach(file -> copy(file, inside.getPath("/")));
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nothing while a compiler is still writing. */
    private List<Path> changed() {
        var files = files();
        var newest = newest(files);
        if (newest.compareTo(seen) <= 0 || clock.millis() - newest.toMillis() < 300) return List.of();
        var changed = files.stream().filter(file -> time(file).compareTo(seen) > 0).toList();
        seen = newest;
        return changed;
    }

    private void copy(Path file, Path target) {
        try {
            var copy = target.resolve(folder.relativize(file).toString());
            if (copy.getParent() != null) Files.createDirectories(copy.getParent());
            Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
        } catch (NoSuchFileException gone) {
            // written anew, it is newer than what was seen
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A compiler takes files and folders away and writes them again: what goes while it is looked at is not there. */
    private List<Path> files() {
        var files = new ArrayList<Path>();
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    files.add(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override public FileVisitResult visitFileFailed(Path gone, IOException why) {
                    return FileVisitResult.CONTINUE;
                }

                @Override public FileVisitResult postVisitDirectory(Path directory, IOException gone) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private static FileTime newest(List<Path> files) {
        return files.stream().map(Changes::time).max(FileTime::compareTo).orElse(FileTime.fromMillis(0));
    }

    private static FileTime time(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException gone) {
            return FileTime.fromMillis(0);
        }
    }
}
