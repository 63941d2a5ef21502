package org.havre.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
        return new ClassFileImporter().importPath(java.nio.file.Path.of("target", "classes")).stream()
                .filter(type -> type.isAnnotatedWith(Path.class)).flatMap(OpenApiTest::addresses)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> addresses(JavaClass resource) {
        String root = "/api/v1/" + resource.getAnnotationOfType(Path.class).value();
        return resource.getMethods().stream().flatMap(method -> verb(method)
                .map(verb -> verb + " " + root
                        + (method.isAnnotatedWith(Path.class)
                                ? "/" + method.getAnnotationOfType(Path.class).value()
                                : "")));
    }

    private static Stream<String> verb(JavaMethod method) {
        return method.getAnnotations().stream().map(annotation -> annotation.getRawType())
                .filter(type -> type.isAnnotatedWith(HttpMethod.class))
                .map(type -> type.getSimpleName().toLowerCase(java.util.Locale.ROOT));
    }
}
