package org.havre.matrix;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;

import org.havre.server.Rest;

/** One session of somebody who asks, and what they are answered; redirects are answers. */
final class Seat {
    static final AtomicInteger PROBES = new AtomicInteger();
    private static final String FORM = "application/x-www-form-urlencoded";

    private final HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String server;
    private final Asker asker;
    private final String login;

    Seat(String server, Asker asker) { this(server, asker, asker.login()); }

    /** @param login of one who is what the asker is */
    Seat(String server, Asker asker, String login) {
        this.server = server;
        this.asker = asker;
        this.login = login;
        if (asker != Asker.NOBODY) signIn();
    }

    Asker asker() { return asker; }

    private void signIn() {
        var answer = post("/login", List.of(Map.entry("login", login),
                Map.entry("password", Rest.DEMO_PASSWORD)));
        if (answer.status() != 302 || answer.location().contains("login"))
            throw new IllegalStateException(asker + " cannot sign in: " + answer);
    }

    Answer open(String path) { return send(request(path).GET()); }

    Answer post(String path, List<Map.Entry<String, String>> fields) {
        var form = fields.stream().map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(request(path).header("Content-Type", FORM).POST(BodyPublishers.ofString(form)));
    }

    /** As a browser sends a form that may carry a file, without one. */
    Answer postParts(String path, List<Map.Entry<String, String>> fields) {
        var parts = fields.stream().map(field -> "--part\r\nContent-Disposition: form-data; name=\"" + field.getKey()
                + "\"\r\n\r\n" + field.getValue() + "\r\n").collect(Collectors.joining());
        return send(request(path).header("Content-Type", "multipart/form-data; boundary=part")
                .POST(BodyPublishers.ofString(parts + "--part--\r\n")));
    }

    /** As another program: with name and password, and no session. */
    Answer rest(String method, String path, String body) {
        var request = request(path);
        if (asker != Asker.NOBODY)
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(
                    (login + ":" + Rest.DEMO_PASSWORD).getBytes(StandardCharsets.UTF_8)));
        return send(body == null
                ? request.method(method, BodyPublishers.noBody())
                : request.header("Content-Type", "application/json").method(method, BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server + path)).header("Accept-Language", "fr");
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            PROBES.incrementAndGet();
            var answer = client.send(request.build(), BodyHandlers.ofByteArray());
            return new Answer(answer.statusCode(),
                    answer.headers().firstValue("Location").orElse("").replace(server, ""), text(answer));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Of a workbook, what stands in its parts. */
    private static String text(HttpResponse<byte[]> answer) throws IOException {
        var type = answer.headers().firstValue("Content-Type").orElse("");
        if (!type.contains("spreadsheet")) return new String(answer.body(), StandardCharsets.UTF_8);
        var text = new StringBuilder();
        var file = Files.createTempFile("matrix", ".xlsx");
        try {
            Files.write(file, answer.body());
            try (var zip = new ZipFile(file.toFile())) {
                for (var part : zip.stream().filter(part -> !part.getName().startsWith("docProps")).toList())
                    text.append(new String(zip.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8));
            }
        } finally {
            Files.delete(file);
        }
        return text.toString();
    }

    private static String encoded(String text) { return URLEncoder.encode(text, StandardCharsets.UTF_8); }
}
