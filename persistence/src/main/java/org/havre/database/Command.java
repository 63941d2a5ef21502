package org.havre.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.havre.shared.WrongSetting;

/** One of PostgreSQL's programs with its arguments, run as somebody whom PostgreSQL accepts. */
record Command(List<String> words) {
    private static final boolean ROOT = root();

    Command { words = List.copyOf(words); }

    /** PostgreSQL refuses root; in a user namespace of its own the same process is nobody, and still owns its files. */
    static Command of(Path program, String... arguments) {
        return new Command(Stream.of(ROOT ? Stream.of("unshare", "-U") : Stream.<String>empty(),
                Stream.of(program.toString()), Stream.of(arguments)).flatMap(words -> words).toList());
    }

    /** Waits for its end; what it said becomes the complaint if it failed. */
    void run() {
        var answer = answer();
        if (answer.code() != 0) throw complaint(answer);
    }

    Answer answer() {
        try {
            var builder = new ProcessBuilder(words).redirectErrorStream(true)
                    .redirectInput(
                            ProcessBuilder.Redirect.from(new File(File.separatorChar == '/' ? "/dev/null" : "NUL")));
            builder.environment().put("LC_ALL", "C");
            var process = builder.start();
            var said = new String(process.getInputStream().readAllBytes(), UTF_8);
            return new Answer(process.waitFor(), said.strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private RuntimeException complaint(Answer answer) {
        if (ROOT && answer.said().contains("unshare"))
            return new WrongSetting("The embedded PostgreSQL",
                    "refuses to run as root, and this machine allows no user "
                            + "namespaces: run Havre as another user, or set DATABASE_URL. (" + answer.said() + ")");
        return new IllegalStateException(
                words + " failed with code " + answer.code() + System.lineSeparator() + answer.said());
    }

    private static boolean root() {
        try {
            return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException notLinux) {
            return false;
        }
    }

    record Answer(int code, String said) {}
}
