package org.havre.server;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

import jakarta.json.Json;
import jakarta.json.JsonValue;

/** What another program does: ask REST as a demo account. */
public record Rest(String login, String password) {
    public static final String DEMO_PASSWORD = "havre-demo";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    public static Rest as(String login) { return new Rest(login, DEMO_PASSWORD); }

    /** @param path from the root, such as {@code /api/v1/me} */
    public HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    public HttpResponse<String> post(String path, JsonValue body) {
        return post(path, "application/json", BodyPublishers.ofString(body.toString()));
    }

    public HttpResponse<String> post(String path, String type, BodyPublisher body) {
        return send(request(path).header("Content-Type", type).POST(body));
    }

    /** The answer's body, read. */
    public JsonValue json(String path) { return json(get(path)); }

    public static JsonValue json(HttpResponse<String> answer) {
        try (var reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readValue();
        }
    }

    public HttpRequest.Builder request(String path) { return request(TestServer.address(), path); }

    /** @param server where another Havre answers, without a last slash */
    HttpRequest.Builder request(String server, String path) {
        var credentials = Base64.getEncoder().encodeToString((login + ":" + password).getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create(server + path))
                .header("Authorization", "Basic " + credentials).header("Accept-Language", "fr");
    }

    public static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
