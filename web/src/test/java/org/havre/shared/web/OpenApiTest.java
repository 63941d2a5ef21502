package org.havre.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.json.Json;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OpenApiTest {

    private static final Pattern PATH = Pattern.compile("\"(/api/v1/[^\"]+)\": \\{(.*?)\n    }", Pattern.DOTALL);
    private static final Pattern METHOD = Pattern.compile("\n      \"(get|post|put|delete|patch)\":");

    @Test void the_description_names_every_address_there_is_and_no_other() throws IOException {
        assertThat(described()).isEqualTo(served());
    }

    @Test void a_parameter_of_a_closed_list_takes_the_words_that_are_described_and_no_other() throws IOException {
        assertThat(taken()).hasSizeGreaterThan(20).isSubsetOf(told());
    }

    /** The closed lists of the description, each with the address and the parameter that takes it. */
    private static Set<String> told() throws IOException {
        var told = new TreeSet<String>();
        try (var file = OpenApiResource.class.getResourceAsStream("openapi.json"); var json = Json.createReader(file)) {
            json.readObject().getJsonObject("paths").forEach((path, verbs) -> verbs.asJsonObject().forEach(
                    (verb, operation) -> operation.asJsonObject().getOrDefault("parameters", JsonValue.EMPTY_JSON_ARRAY)
                            .asJsonArray().stream().map(JsonValue::asJsonObject)
                            .filter(one -> one.containsKey("schema") && one.getJsonObject("schema").containsKey("enum"))
                            .forEach(one -> told.add(list(verb + " " + path, one.getString("name"),
                                    one.getJsonObject("schema").getJsonArray("enum")
                                            .getValuesAs(JsonString::getString))))));
        }
        return told;
    }

    private static Set<String> taken() {
        return resources().flatMap(resource -> resource.getMethods().stream())
                .flatMap(method -> addresses(method).flatMap(address -> Stream.of(method.reflect().getParameters())
                        .filter(one -> one.getType().isEnum() && one.isAnnotationPresent(QueryParam.class))
                        .map(one -> list(address, one.getAnnotation(QueryParam.class).value(),
                                Stream.of(one.getType().getEnumConstants()).map(Object::toString).toList()))))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String list(String address, String parameter, List<String> words) {
        return address + " " + parameter + " "
                + words.stream().map(word -> word.toUpperCase(Locale.ROOT)).sorted().toList();
    }

    private static Set<String> described() throws IOException {
        try (var file = OpenApiResource.class.getResourceAsStream("openapi.json")) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return PATH.matcher(text).results()
                    .flatMap(path -> METHOD.matcher(path.group(2)).results()
                            .map((MatchResult method) -> method.group(1) + " " + path.group(1)))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Set<String> served() {
        return resources().flatMap(resource -> resource.getMethods().stream()).flatMap(OpenApiTest::addresses)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<JavaClass> resources() {
        return new ClassFileImporter().importPath(java.nio.file.Path.of("target", "classes")).stream()
                .filter(type -> type.isAnnotatedWith(Path.class));
    }

    private static Stream<String> addresses(JavaMethod method) {
        String root = "/api/v1/" + method.getOwner().getAnnotationOfType(Path.class).value();
        return verb(method).map(verb -> verb + " " + root + (method.isAnnotatedWith(Path.class)
                ? "/" + method.getAnnotationOfType(Path.class).value()
                : ""));
    }

    private static Stream<String> verb(JavaMethod method) {
        return method.getAnnotations().stream().map(annotation -> annotation.getRawType())
                .filter(type -> type.isAnnotatedWith(HttpMethod.class))
                .map(type -> type.getSimpleName().toLowerCase(Locale.ROOT));
    }
}
