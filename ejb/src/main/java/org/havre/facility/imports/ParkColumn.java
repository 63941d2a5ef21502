package org.havre.facility.imports;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.havre.shared.workbook.Spelling;

/** The columns of OFII's monthly workbook, by the names under which files carry them. */
public enum ParkColumn {
    CODE("Code", "Code centre", "Code du centre", "Code DNA"), //
    NAME("Nom du centre", "Nom"), //
    KIND("Type", "Catégorie de centre", "Type de centre", "Catégorie"), //
    OPERATOR("Opérateur"), //
    DEPARTMENT("Département"), //
    DIRECTORATE("Direction territoriale", "DT"), //
    CAPACITY("Capacité"), //
    DESINSECTISATION("Désinsectisation"), //
    REMISE_EN_ETAT("Remise en état de l'unité", "Remise en état"), //
    SOUS_OCCUPATION("Sous-occupation"), //
    TRAVAUX("Travaux"), //
    UNAVAILABLE("Total de places indisponibles", "Total indisponibles"), //
    UNAVAILABILITY_RATE("Taux d'indisponibilité"), //
    OCCUPANCY_RATE("Taux d'occupation"), //
    OCCUPIED("Places occupées"), //
    PROTECTED_RATE("% de BPI en PI"), //
    PROTECTED("Nb de BPI en PI", "Nombre de BPI en PI"), //
    REJECTED_RATE("% de DEB en PI"), //
    REJECTED("Nb de DEB en PI", "Nombre de DEB en PI");

    private static final Set<String> ARTICLES = Set.of("d", "de", "des", "du", "l", "la", "le", "les");
    private static final Map<String, ParkColumn> BY_KEY = Arrays.stream(values())
            .flatMap(column -> column.names.stream().map(name -> Map.entry(key(name), column)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue, (one, same) -> one));

    private final String heading;
    private final Set<String> names;

    ParkColumn(String heading, String... otherNames) {
        this.heading = heading;
        this.names = Stream.concat(Stream.of(heading), Arrays.stream(otherNames))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The column of a heading, whatever its case, accents, articles, line breaks and stray spaces. */
    static Optional<ParkColumn> of(String heading) {
        return Optional.ofNullable(BY_KEY.get(key(heading)));
    }

    /** Whether a heading stands as files usually write it, letter by letter. */
    boolean isWritten(String heading) {
        return names.contains(heading);
    }

    private static String key(String heading) {
        return Arrays.stream(Spelling.key(heading).split(" ")).filter(word -> !ARTICLES.contains(word))
                .collect(Collectors.joining(" "));
    }

    /** The heading as OFII writes it. */
    public String heading() {
        return heading;
    }

    /** Whether a file without this column cannot be read: nothing could be said of its centres. */
    boolean isNeeded() {
        return compareTo(CAPACITY) <= 0 && this != DIRECTORATE;
    }
}
