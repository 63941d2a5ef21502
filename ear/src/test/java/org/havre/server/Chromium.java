package org.havre.server;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;

/**
 * The browser of this machine, one for all tests of a process. A window that a test has left in order is emptied for the
 * next: to open another one costs as much as four pages.
 */
record Chromium(Playwright playwright, Browser browser, Deque<Visitor> emptied) implements AutoCloseable {
    static final String HOW_TO_INSTALL = "Skipped: no Chromium here. Install it (Debian: apt-get install chromium)"
            + " or say where it is: CHROMIUM=/path/to/chromium";
    private static final List<String> NAMES = List.of("chromium-headless-shell", "chromium", "chromium-browser",
            "google-chrome", "chrome");
    private static final List<String> QUIET = List.of("--no-sandbox", "--disable-gpu", "--disable-quic",
            "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync");

    static Chromium launch() {
        var path = find().orElseThrow();
        var playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(java.util.Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return new Chromium(playwright, playwright.chromium()
                .launch(new BrowserType.LaunchOptions().setExecutablePath(path).setHeadless(true).setArgs(QUIET)),
                new ArrayDeque<>());
    }

    /** Somebody whom no page knows. */
    Visitor opens() {
        return emptied.isEmpty() ? new Visitor(browser) : emptied.pop();
    }

    void takesBack(Visitor visitor) {
        visitor.leavesNothing();
        emptied.push(visitor);
    }

    static Optional<Path> find() {
        return Optional.ofNullable(System.getenv("CHROMIUM")).filter(name -> !name.isBlank()).map(Path::of)
                .or(() -> NAMES.stream()
                        .flatMap(name -> Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
                                .map(folder -> Path.of(folder, name)))
                        .filter(Files::isExecutable).findFirst());
    }

    @Override public void close() {
        browser.close();
        playwright.close();
    }
}
