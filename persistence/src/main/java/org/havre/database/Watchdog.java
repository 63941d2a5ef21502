package org.havre.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A shell that reads a pipe from this JVM and stops PostgreSQL when the pipe closes: the JVM's death, in whatever way,
 * is the end of the pipe. Where there is no such shell, a shutdown hook does what it can.
 */
final class Watchdog {
    private static final int PATIENCE = 60;
    private static final String WATCH = "trap '' INT TERM HUP; cat >/dev/null; \"$@\"; rm -f '%s'";

    private final Process shell;
    private final Runnable stop;
    private final Thread hook;

    private Watchdog(Process shell, Runnable stop) {
        this.shell = shell;
        this.stop = stop;
        this.hook = new Thread(this::bark, "stop PostgreSQL");
    }

    static Watchdog over(Command stop, Path note) {
        try {
            return Files.isExecutable(Path.of("/bin/sh")) ? shell(stop, note) : hook(stop);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Watchdog shell(Command stop, Path note) throws IOException {
        var words = new ArrayList<String>();
        if (Files.isExecutable(Path.of("/usr/bin/setsid"))) words.add("/usr/bin/setsid");
        words.addAll(List.of("/bin/sh", "-c", WATCH.formatted(note.toString().replace("'", "'\\''")), "watchdog"));
        words.addAll(stop.words());
        var shell = new ProcessBuilder(words).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        Files.writeString(note, Long.toString(shell.pid()));
        return new Watchdog(shell, null);
    }

    private static Watchdog hook(Command stop) {
        var watchdog = new Watchdog(null, stop::answer);
        Runtime.getRuntime().addShutdownHook(watchdog.hook);
        return watchdog;
    }

    /** Until the watchdog of a JVM that died a moment ago has done its work. */
    static void awaitEarlier(Path note) {
        try {
            var pid = Long.parseLong(Files.readString(note).strip());
            ProcessHandle.of(pid).filter(Watchdog::isOne).ifPresent(earlier -> earlier.onExit().orTimeout(PATIENCE,
                    TimeUnit.SECONDS).join());
        } catch (NoSuchFileException | NumberFormatException none) {
            return;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOne(ProcessHandle process) {
        return process.info().arguments().map(List::of).orElse(List.of()).contains("watchdog");
    }

    /** Stops PostgreSQL, and comes back when it has stopped. */
    void bark() {
        if (shell == null) {
            stop.run();
            return;
        }
        try {
            shell.getOutputStream().close();
            shell.waitFor(PATIENCE, TimeUnit.SECONDS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
