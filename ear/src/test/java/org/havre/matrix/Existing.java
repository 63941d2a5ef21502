package org.havre.matrix;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

import jakarta.json.Json;

/** What the built EAR answers to: its pages with what they ask for, the methods that they bind, routes, and servlets. */
final class Existing {
    private static final Pattern ASKED = Pattern.compile("<f:viewParam name=\"(\\w+)\"");
    private static final Pattern BOUND = Pattern
            .compile("(?<!viewAction )(?:action|actionListener|listener)=\"#\\{([\\w.]+)(?:\\([^}]*\\))?}\"");
    private static final Pattern FORM_OF = Pattern.compile("<ui:param name=\"form\" value=\"#\\{(\\w+)}\"");
    private static final Pattern SERVLET = Pattern.compile("@WebServlet\\((?:urlPatterns = )?\\{?([^})]*)}?\\)");
    private static final Path SOURCES = Path.of("..", "web", "src", "main", "java");

    private final Map<String, String> pages = new TreeMap<>();

    Existing(Path ear) {
        try (var zip = new ZipFile(ear.toFile());
                var war = new ZipInputStream(zip.getInputStream(zip.getEntry("havre-web.war")))) {
            for (var entry = war.getNextEntry(); entry != null; entry = war.getNextEntry())
                if (entry.getName().endsWith(".xhtml")) pages.put("/" + entry.getName(), text(war));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(InputStream in) throws IOException {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }

    /** Each with the names of the parameters that it reads. */
    Map<String, Set<String>> pages() {
        return pages.entrySet().stream().filter(page -> !page.getKey().startsWith("/WEB-INF"))
                .collect(Collectors.toMap(Map.Entry::getKey, page -> all(ASKED, page.getValue())));
    }

    /** {@code bean.method}; those of an included form under each bean that lends itself to it. */
    Set<String> acts() {
        var bound = new TreeSet<String>();
        pages.values().forEach(page -> bound.addAll(all(BOUND, page)));
        bound.remove("form.save");
        pages.values().forEach(page -> all(FORM_OF, page).stream()
                .filter(form -> page.contains("/WEB-INF/facility/acts.xhtml"))
                .forEach(form -> bound.add(form + ".save")));
        return bound;
    }

    private static Set<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** {@code get /api/v1/…}, as the description that the program itself gives says. */
    static Set<String> routes(String description) {
        try (var reader = Json.createReader(
                new ByteArrayInputStream(description.getBytes(StandardCharsets.UTF_8)))) {
            var routes = new TreeSet<String>();
            reader.readObject().getJsonObject("paths").forEach((path, methods) -> methods.asJsonObject().keySet()
                    .forEach(method -> routes.add(method + " " + path)));
            return routes;
        }
    }

    static Set<String> servlets() {
        try (var sources = Files.walk(SOURCES)) {
            var found = new TreeSet<String>();
            for (var source : (Iterable<Path>) sources.filter(path -> path.toString().endsWith(".java"))::iterator)
                SERVLET.matcher(Files.readString(source)).results().forEach(servlet -> {
                    for (var url : servlet.group(1).split(",")) found.add(url.replaceAll("[\" ]", ""));
                });
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
