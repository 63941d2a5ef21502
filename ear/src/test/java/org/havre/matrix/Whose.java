package org.havre.matrix;

import java.util.List;

/** Whose row a number or a name stands for: the facility of the demo's social worker, a twin of it, or nobody's. */
enum Whose {
    OWN(0, "Powneriquol", null, ""),
    /** In the same département, of another operator. */
    NEAR(70_000_000_000_000L, "Pnimbelquor", "Znimbelheim", "77"),
    /** In another region, of another operator, seen by another directorate. */
    FAR(80_000_000_000_000L, "Pfaruquenza", "Zfaruquenburg", "88"), //
    ABSENT(90_000_000_000_000L, null, null, "99");

    /** Nobody first, since whatever is of others must be like it. */
    static final List<Whose> OTHERS = List.of(ABSENT, FAR, NEAR);

    private final long apart;
    private final String people;
    private final String place;
    private final String digits;

    Whose(long apart, String people, String place, String digits) {
        this.apart = apart;
        this.people = people;
        this.place = place;
        this.digits = digits;
    }

    /** How far its numbers are from those of the original. */
    long apart() { return apart; }

    /** What everybody there is called; null where nobody is there. */
    String people() { return people; }

    /** What the place is called; null where it keeps its name. */
    String place() { return place; }

    /** What its references and codes begin with. */
    String digits() { return digits; }

    String twin(String value) {
        if (this == OWN) return value;
        if (value.matches("\\d+")) return Long.toString(Long.parseLong(value) + apart);
        return value.matches("[A-Z]\\d{4}") ? value.charAt(0) + digits + "10" : digits + value;
    }
}
