package org.havre.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The EAR laid open in the server's folder. While it serves, a saved page or style is copied in and seen at the next
 * request; classes that were compiled anew make it deploy again.
 */
final class Deployment {
    private static final String WAR = "havre-web.war";
    private static final String EJB = "havre-ejb.jar";
    private static final String DOMAIN = "lib/havre-persistence.jar";

    private final Path folder;
    private final Path ear;
    private final Path sources;

    Deployment(Path folder, Path ear, Path sources) {
        this.folder = folder;
        this.ear = ear;
        this.sources = sources;
    }

    void lay() throws IOException {
        delete(folder);
        for (var marker : List.of("failed", "deployed", "undeployed", "dodeploy", "isdeploying"))
            Files.deleteIfExists(marker(marker));
        open(ear, folder);
        for (var module : List.of(WAR, EJB)) {
            var zipped = folder.resolve(module + ".zip");
            Files.move(folder.resolve(module), zipped);
            open(zipped, folder.resolve(module));
            Files.delete(zipped);
        }
        Files.writeString(marker("dodeploy"), "");
    }

    /** Why the server could not deploy it, in its own words. */
    Optional<String> complaint() {
        try {
            return Files.exists(marker("failed")) ? Optional.of(Files.readString(marker("failed"))) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Until the server ends. */
    void follow(Server server) throws InterruptedException {
        var pages = new Changes(sources.resolve("web/src/main/webapp"));
        var web = new Changes(sources.resolve("web/target/classes"));
        var ejb = new Changes(sources.resolve("ejb/target/classes"));
        var domain = new Changes(sources.resolve("persistence/target/classes"));
        while (!server.endsWithin(500)) {
            pages.copyTo(folder.resolve(WAR));
            var again = web.copyTo(folder.resolve(WAR).resolve("WEB-INF/classes"))
                    | ejb.copyTo(folder.resolve(EJB)) | domain.copyInto(folder.resolve(DOMAIN));
            if (again) redeploy();
        }
    }

    private void redeploy() {
        try {
            System.out.println("  Classes changed: deploying again");
            Files.deleteIfExists(marker("failed"));
            Files.writeString(marker("dodeploy"), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path marker(String state) { return folder.resolveSibling(folder.getFileName() + "." + state); }

    private static void open(Path zip, Path target) throws IOException {
        try (FileSystem archive = FileSystems.newFileSystem(zip); var files = Files.walk(archive.getPath("/"))) {
            for (var file : (Iterable<Path>) files::iterator) {
                var copy = target.resolve(archive.getPath("/").relativize(file).toString());
                if (Files.isDirectory(file)) Files.createDirectories(copy);
                else Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        try (var files = Files.walk(folder)) {
            for (var file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) Files.delete(file);
        }
    }
}
