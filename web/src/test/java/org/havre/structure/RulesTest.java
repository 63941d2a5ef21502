package org.havre.structure;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaEnumConstant;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every rule of entries, stays, exits and credits is held by a test that names it, and every deadline on its three days. */
class RulesTest {
    private static final int LAST_RULE = 39;
    private static final int FIRST_OF_CREDITS = 49;
    private static final int LAST_OF_CREDITS = 59;
    private static final Set<String> DEADLINES = Set.of("R1", "R2", "R16", "R17", "R18", "R20", "R25", "R27", "R31");
    private static final Set<String> THREE_DAYS = Set.of("BEFORE", "ON", "AFTER");
    private static final JavaClasses TESTS = new ClassFileImporter().importPaths(
            Path.of("..", "persistence", "target", "test-classes"), Path.of("..", "ejb", "target", "test-classes"));

    @Test void every_rule_has_a_test_that_names_it() {
        var held = held(rule -> true);
        var numbers = IntStream.concat(IntStream.rangeClosed(1, LAST_RULE),
                IntStream.rangeClosed(FIRST_OF_CREDITS, LAST_OF_CREDITS));
        var all = numbers.mapToObj(number -> "R" + number).toList();
        assertThat(held).containsAll(all);
    }

    @Test void every_deadline_is_tried_on_the_day_before_on_the_day_and_on_the_day_after() {
        for (var deadline : DEADLINES)
            for (var day : THREE_DAYS)
                assertThat(held(rule -> days(rule).anyMatch(day::equals))).as("%s the deadline", day)
                        .contains(deadline);
    }

    private static Set<String> held(Predicate<JavaAnnotation<?>> which) {
        return rules().filter(which).map(rule -> (String) rule.get("value").orElseThrow())
                .collect(toCollection(TreeSet::new));
    }

    private static Stream<JavaAnnotation<?>> rules() {
        var ofClasses = TESTS.stream().flatMap(test -> test.getAnnotations().stream());
        var ofMethods = TESTS.stream().flatMap(test -> test.getMethods().stream())
                .flatMap(method -> method.getAnnotations().stream());
        return Stream.<JavaAnnotation<?>>concat(ofClasses, ofMethods).flatMap(RulesTest::each);
    }

    /** A rule, or the several that one annotation holds together. */
    private static Stream<JavaAnnotation<?>> each(JavaAnnotation<?> annotation) {
        return switch (annotation.getRawType().getFullName()) {
            case "org.havre.law.Rule" -> Stream.of(annotation);
            case "org.havre.law.Rules" -> Arrays.stream((Object[]) annotation.get("value").orElseThrow())
                    .map(rule -> (JavaAnnotation<?>) rule);
            default -> Stream.empty();
        };
    }

    private static Stream<String> days(JavaAnnotation<?> rule) {
        return rule.get("days").map(days -> Arrays.stream((Object[]) days)
                .map(day -> ((JavaEnumConstant) day).name())).orElse(Stream.empty());
    }
}
