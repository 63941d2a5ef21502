package org.havre.run;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Whether the server has come up and says that it may be used. */
record Readied(int port, Server server, Deployment deployment) {
    private static final Duration LONGEST = Duration.ofMinutes(10);

    /** False where it cannot come up any more. */
    boolean await() throws InterruptedException {
        var client = HttpClient.newHttpClient();
        var until = System.nanoTime() + LONGEST.toNanos();
        while (System.nanoTime() < until && server.isAlive() && deployment.complaint().isEmpty()) {
            if (answers(client)) return true;
            if (server.endsWithin(200)) return false;
        }
        return false;
    }

    private boolean answers(HttpClient client) throws InterruptedException {
        try {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/health/ready"))
                    .timeout(Duration.ofSeconds(10)).build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }
}
