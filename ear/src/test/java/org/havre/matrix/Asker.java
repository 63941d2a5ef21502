package org.havre.matrix;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who asks, in the order of the table's letters: the demo accounts, a head office, an account without a right, and
 * somebody without an account.
 */
enum Asker {
    SOCIAL, DIRECTOR, HEADOFFICE, OFII, PREFECTURE, FINANCE, ADMIN, AUDITOR, RIGHTLESS, NOBODY;

    /** Whom the database knows apart by what they see: people of a facility, of a region, of a department; figures alone. */
    static final List<Asker> ONE_OF_EACH_KIND = List.of(SOCIAL, OFII, PREFECTURE, FINANCE);

    private static final Set<Asker> OF_FACILITIES = Set.of(SOCIAL, DIRECTOR, HEADOFFICE);
    private static final Set<Asker> WITHOUT_PEOPLE = Set.of(FINANCE, ADMIN, AUDITOR, RIGHTLESS, NOBODY);
    private static final Set<Asker> SENSITIVE = Set.of(SOCIAL, DIRECTOR, OFII);
    private static final Set<Asker> WITHOUT_FACILITIES = Set.of(AUDITOR, RIGHTLESS, NOBODY);

    String login() { return name().toLowerCase(Locale.ROOT); }

    /** Whether what stands there is theirs. */
    boolean covers(Whose whose) {
        return switch (whose) {
            case OWN -> !WITHOUT_FACILITIES.contains(this);
            case NEAR -> !OF_FACILITIES.contains(this) && !WITHOUT_FACILITIES.contains(this);
            case FAR -> this == ADMIN;
            case ABSENT -> false;
        };
    }

    /** Of all there is, a very small part. */
    boolean seesAFacility() { return OF_FACILITIES.contains(this); }

    boolean seesPeople() { return !WITHOUT_PEOPLE.contains(this); }

    /** What may never stand in an answer to them. */
    List<String> neverHears() {
        var never = Stream.of(Whose.values()).filter(whose -> whose != Whose.ABSENT).flatMap(whose -> Stream.of(
                covers(whose) && seesPeople() ? null : whose.people(),
                covers(whose) ? null : whose.place())).filter(Objects::nonNull);
        return Stream
                .concat(never,
                        Stream.of("Snotequol", "Sphonequol", "Smailequol").filter(word -> !SENSITIVE.contains(this)))
                .toList();
    }
}
