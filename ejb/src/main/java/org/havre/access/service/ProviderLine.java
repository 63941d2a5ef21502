package org.havre.access.service;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.havre.shared.Secret;

/** The one line on which Havre asks anybody outside: the provider, at the addresses that it names, for short answers. */
class ProviderLine {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int LONGEST = 256 * 1024;

    /** Where it is led elsewhere it does not follow: nobody is asked who was not named. */
    private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER).version(HttpClient.Version.HTTP_1_1).build();

    record Answer(int status, String type, String body) {
        boolean isOf(String expected) {
            return type.split(";")[0].strip().equalsIgnoreCase(expected);
        }
    }

    Answer get(URI address) throws IOException {
        return send(HttpRequest.newBuilder(address));
    }

    Answer get(URI address, Secret token) throws IOException {
        return send(HttpRequest.newBuilder(address).header("Authorization", "Bearer " + token.value()));
    }

    Answer post(URI address, Map<String, String> form) throws IOException {
        return send(HttpRequest.newBuilder(address).header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/json").POST(BodyPublishers.ofString(query(form))));
    }

    static String query(Map<String, String> form) {
        return form.entrySet().stream().map(field -> field.getKey() + '=' + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private Answer send(HttpRequest.Builder request) throws IOException {
        try {
            var answer = client.send(request.timeout(PATIENCE).build(), BodyHandlers.ofInputStream());
            return new Answer(answer.statusCode(), answer.headers().firstValue("Content-Type").orElse(""),
                    body(answer));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", stopped);
        }
    }

    private static String body(HttpResponse<java.io.InputStream> answer) throws IOException {
        try (var in = answer.body()) {
            var bytes = in.readNBytes(LONGEST + 1);
            if (bytes.length > LONGEST) throw new IOException("too long");
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }
}
