package org.havre.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.havre.server.TestServer;

/** Somebody who tries passwords, a hundred a second, for one account after another, until closed. */
final class Guessing implements AutoCloseable {
    private static final int ACCOUNTS = 40;
    private static final int PAUSE_IN_MILLISECONDS = 10;

    private final HttpClient client = HttpClient.newHttpClient();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final AtomicInteger guesses = new AtomicInteger();

    static Guessing begun() {
        var guessing = new Guessing();
        guessing.clock.scheduleAtFixedRate(guessing::guess, 0, PAUSE_IN_MILLISECONDS, TimeUnit.MILLISECONDS);
        return guessing;
    }

    private void guess() {
        var number = guesses.incrementAndGet();
        client.sendAsync(HttpRequest.newBuilder(URI.create(TestServer.address() + "/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("login=compte" + number % ACCOUNTS + "&password=essai" + number)).build(),
                BodyHandlers.discarding());
    }

    int guesses() { return guesses.get(); }

    @Override public void close() { clock.shutdownNow(); }
}
