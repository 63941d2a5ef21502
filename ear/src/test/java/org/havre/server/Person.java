package org.havre.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.regex.Pattern;

/** Somebody signed in whose browser only fetches pages. */
public final class Person {
    private static final Pattern LINK = Pattern.compile("<a\\b[^>]*\\bhref=\"([^\"#][^\"]*)\"");

    private final HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL).build();
    private final URI root;

    private Person(String address) { this.root = URI.create(address + "/"); }

    /** @param address where Havre answers, without a last slash */
    public static Person signedIn(String address, String login) {
        var person = new Person(address);
        var form = "login=" + login + "&password=" + Rest.DEMO_PASSWORD;
        var answer = person.send(HttpRequest.newBuilder(person.root.resolve("login"))
                .header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(form)));
        if (answer.statusCode() != 200 || answer.uri().getPath().startsWith("/login"))
            throw new IllegalStateException(login + " cannot sign in: " + answer.statusCode() + " " + answer.uri());
        return person;
    }

    /** @param path from the root, with its query */
    public HttpResponse<String> open(String path) {
        return send(HttpRequest.newBuilder(root.resolve(path)).header("Accept-Language", "fr"));
    }

    /** The pages that a page leads to, from the root. */
    public static List<String> links(HttpResponse<String> page) {
        return LINK.matcher(page.body()).results().map(link -> link.group(1).replace("&amp;", "&"))
                .map(page.uri()::resolve).filter(link -> link.getAuthority() != null
                        && link.getAuthority().equals(page.uri().getAuthority()))
                .map(link -> link.getRawPath() + (link.getRawQuery() == null ? "" : "?" + link.getRawQuery())).toList();
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
