package org.havre.quality;

/**
 * Everything that records can get wrong without being refused. Each names the function of the database that finds it, and
 * its name is the key of its sentences. A finding is not work that waits: nobody owes it by a day, and where somebody does
 * ({@code EXIT_OVERDUE}, {@code EXIT_TO_ASK}) it is told there and not here.
 */
public enum QualityCheck {
    /** Somebody is still present by one record, and gone by another. */
    FORGOTTEN_EXIT("forgotten_exits", true),
    /** A place is out of service and slept in: it counts as usable, and one of the two records is wrong. */
    BLOCKED_BUT_OCCUPIED("blocked_but_occupied", false),
    /** More people than open places. */
    ABOVE_CAPACITY("occupied_above_capacity", false),
    /** People sleep where no place is open any more. */
    CLOSED_WITH_PEOPLE("closed_with_people", false),
    /** Members are present and nobody is their head. */
    HEADLESS_HOUSEHOLD("headless_households", true),
    /** Came and left on one day. */
    ZERO_NIGHT_STAY("zero_night_stays", true);

    private final String function;
    private final boolean personal;

    QualityCheck(String function, boolean personal) {
        this.function = function;
        this.personal = personal;
    }

    String function() { return function; }

    /** Whether its rows are about one person: who may not see people is told how many there are. */
    public boolean isPersonal() {
        return personal;
    }
}
