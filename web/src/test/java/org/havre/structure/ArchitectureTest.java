package org.havre.structure;

import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.ejb.Stateless;
import jakarta.inject.Named;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.havre.shared.service.RecordsFacts;
import org.junit.jupiter.api.Test;

/** How Havre is built, as rules that the build holds. */
class ArchitectureTest {
    private static final JavaClasses HAVRE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.havre");
    private static final String[] USE_CASES = {"..service..", "..imports..", "..export..", "..workbook.."};

    /** Each feature with those that it may look at: itself and what stands to its left. */
    private static final Map<String, Set<String>> LEFT = Map.ofEntries(
            entry("shared", Set.of()),
            entry("database", Set.of("shared")),
            entry("name", Set.of("shared")),
            entry("access", Set.of("shared")),
            entry("facility", Set.of("shared", "access")),
            entry("resident", Set.of("shared", "access", "name")),
            entry("orientation", Set.of("shared", "access", "name", "facility", "resident")),
            entry("stay", Set.of("shared", "access", "name", "facility", "resident", "orientation")),
            entry("occupancy", Set.of("shared", "access", "facility", "resident", "orientation", "stay")),
            entry("statement", Set.of("shared", "access", "facility", "resident", "orientation", "stay", "occupancy")),
            entry("quality", Set.of("shared", "access", "facility", "resident", "orientation", "stay", "occupancy")),
            entry("retention", Set.of("shared", "access", "facility", "resident", "orientation", "stay")),
            entry("comparison", Set.of("shared", "access", "facility", "resident", "orientation", "stay", "occupancy",
                    "statement")),
            entry("credit", Set.of("shared", "access", "facility", "orientation", "occupancy", "quality", "statement",
                    "comparison")));

    @Test void layers_point_inwards() {
        layeredArchitecture().consideringOnlyDependenciesInAnyPackage("org.havre..")
                .layer("screens and REST").definedBy("..web..")
                .layer("use cases").definedBy(USE_CASES)
                .layer("domain").definedBy(domain())
                .whereLayer("screens and REST").mayNotBeAccessedByAnyLayer()
                .whereLayer("use cases").mayOnlyBeAccessedByLayers("screens and REST")
                .check(HAVRE);
    }

    @Test void features_look_only_to_their_left() {
        LEFT.forEach((feature, left) -> {
            var others = LEFT.keySet().stream().filter(other -> !other.equals(feature) && !left.contains(other))
                    .map(other -> "org.havre." + other).toArray(String[]::new);
            noClasses().that().resideInAPackage("org.havre." + feature).should().dependOnClassesThat()
                    .resideInAnyPackage(others).allowEmptyShould(true).check(HAVRE);
        });
    }

    @Test void today_comes_from_the_clock() {
        noClasses()
                .should(callMethodWhere(
                        DescribedPredicate.describe("the system's clock is asked", call -> asksSystem(call))))
                .check(HAVRE);
    }

    private static boolean asksSystem(JavaMethodCall call) {
        var owner = call.getTargetOwner();
        var name = call.getName();
        if (name.equals("now"))
            return owner.getPackageName().startsWith("java.time")
                    && call.getTarget().getRawParameterTypes().stream()
                            .noneMatch(p -> p.isEquivalentTo(java.time.Clock.class));
        if (name.equals("currentTimeMillis")) return owner.isEquivalentTo(System.class);
        var system = Set.of("systemUTC", "systemDefaultZone", "system").contains(name);
        return system && owner.isEquivalentTo(java.time.Clock.class)
                && !call.getOriginOwner().getFullName().equals("org.havre.shared.service.Sources");
    }

    @Test void screens_hold_rows_not_entities() {
        fields().that().areDeclaredInClassesThat().areAnnotatedWith(Named.class).should()
                .notHaveRawType(com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates
                        .annotatedWith(Entity.class))
                .allowEmptyShould(true).check(HAVRE);
    }

    @Test void screens_and_rest_ask_services_not_the_database() {
        noClasses().that().resideInAPackage("..web..").should().dependOnClassesThat()
                .areAssignableTo(EntityManager.class).orShould().dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "org.havre.database..")
                .check(HAVRE.that(DescribedPredicate.not(DescribedPredicate.describe("translate failures",
                        (JavaClass type) -> Set.of("Failure", "Problems").contains(topLevel(type))))));
    }

    private static String topLevel(JavaClass type) {
        var name = type.getName().substring(type.getPackageName().length() + 1);
        return name.contains("$") ? name.substring(0, name.indexOf('$')) : name;
    }

    @Test void only_the_workbook_package_knows_POI() {
        noClasses().that().resideOutsideOfPackage("org.havre.shared.workbook..").should().dependOnClassesThat()
                .resideInAnyPackage("org.apache.poi..").check(HAVRE);
    }

    @Test void nobody_outside_is_asked_but_the_provider_on_its_one_line() {
        noClasses().that().doNotHaveFullyQualifiedName("org.havre.access.service.ProviderLine")
                .and().resideOutsideOfPackage("org.havre.run..").should().dependOnClassesThat()
                .resideInAPackage("java.net.http..").orShould().dependOnClassesThat()
                .areAssignableTo(java.net.HttpURLConnection.class).check(HAVRE);
    }

    @Test void every_service_enters_as_its_caller_or_is_known_not_to() {
        var doors = Stream
                .of("Accounts", "Entrance", "ExportMaker", "Identified", "Links", "Rebuffs", "SecondStep", "TokenDoor")
                .map("org.havre.access.service."::concat).toList();
        classes().that().areAnnotatedWith(Stateless.class)
                .and(DescribedPredicate.describe("are not doors", (JavaClass type) -> !doors.contains(type.getName())))
                .should().beAnnotatedWith("org.havre.access.service.UseCase").check(HAVRE);
    }

    @Test void entities_have_no_setters_and_no_public_way_to_be_born_empty() {
        classes().that().areAnnotatedWith(Entity.class).should(new ArchCondition<>("have no setter, no empty birth") {
            @Override public void check(JavaClass type, ConditionEvents events) {
                type.getMethods().stream().filter(method -> method.getName().matches("set[A-Z].*"))
                        .forEach(method -> events.add(SimpleConditionEvent.violated(method, method.getDescription())));
                type.getConstructors().stream()
                        .filter(birth -> birth.getRawParameterTypes().isEmpty()
                                && birth.getModifiers().contains(JavaModifier.PUBLIC))
                        .forEach(birth -> events.add(SimpleConditionEvent.violated(birth, birth.getDescription())));
            }
        }).check(HAVRE);
    }

    @Test void a_resource_can_be_found_by_its_public_constructor() {
        classes().that().areAnnotatedWith(jakarta.ws.rs.Path.class)
                .should(new ArchCondition<>(
                        "have a public constructor without parameters, or RESTEasy does not start") {
                    @Override public void check(JavaClass type, ConditionEvents events) {
                        var found = type.getConstructors().stream().anyMatch(c -> c.getRawParameterTypes().isEmpty()
                                && c.getModifiers().contains(JavaModifier.PUBLIC));
                        events.add(new SimpleConditionEvent(type, found, type.getName()));
                    }
                }).check(HAVRE);
    }

    /** Of what these write no figure is counted. */
    private static final Set<String> COUNTED_NOWHERE = Set.of("AbsenceService", "AlikeService",
            "AskService.ask", "BirthService.tell", "DeclarationService", "OfferService",
            "PlaceService.rename",
            "UnitService.keep",
            "ProceedingService", "RefusedOfferService", "RegionService", "SheetService", "SiteService",
            "SpellingService", "TranscriptionService");

    @Test void whoever_records_facts_tells_first_whose_closed_months_they_touch() {
        classes().that().areAnnotatedWith(Stateless.class).and()
                .resideInAnyPackage("..facility.service", "..orientation.service", "..stay.service")
                .should(new ArchCondition<>("tell the closed months that they touch") {
                    @Override public void check(JavaClass type, ConditionEvents events) {
                        type.getMethods().stream().filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                                .filter(method -> !method.isAnnotatedWith(RecordsFacts.class))
                                .filter(method -> !COUNTED_NOWHERE.contains(type.getSimpleName()) && !COUNTED_NOWHERE
                                        .contains(type.getSimpleName() + '.' + method.getName()))
                                .filter(method -> writes(method, new HashSet<>()))
                                .forEach(method -> events
                                        .add(SimpleConditionEvent.violated(method, method.getFullName())));
                    }
                }).check(HAVRE);
    }

    /** Whether it reaches the database to change something, other than to tell the trail. */
    private static boolean writes(JavaCodeUnit code, Set<String> seen) {
        if (!seen.add(code.getFullName())) return false;
        return code.getMethodCallsFromSelf().stream().map(JavaMethodCall::getTarget).anyMatch(target -> {
            if (target.getOwner().isAssignableTo(EntityManager.class))
                return Set.of("persist", "remove", "flush").contains(target.getName());
            if (target.getOwner().isAssignableTo(Query.class)) return target.getName().equals("executeUpdate");
            return target.getOwner().getPackageName().startsWith("org.havre.")
                    && !target.getOwner().getPackageName().startsWith("org.havre.access")
                    && target.resolveMember().filter(called -> writes(called, seen)).isPresent();
        });
    }

    @Test void no_package_in_two_modules() {
        Map<String, Set<String>> modules = new TreeMap<>();
        for (var module : Set.of("persistence", "ejb", "web"))
            packages(Path.of("..", module, "src/main/java")).forEach(
                    name -> modules.computeIfAbsent(name, key -> new TreeSet<>()).add(module));
        assertThat(modules.entrySet().stream().filter(entry -> entry.getValue().size() > 1)).isEmpty();
    }

    private static Set<String> packages(Path sources) {
        try (var files = Files.walk(sources)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(file -> sources.relativize(file.getParent()).toString()).collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String[] domain() {
        return Stream.concat(LEFT.keySet().stream(), Stream.of("finance", "accompaniment")).map(f -> "org.havre." + f)
                .toArray(String[]::new);
    }
}
