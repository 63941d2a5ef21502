package org.havre.occupancy;

import java.time.LocalDate;

/**
 * Nights of a group, or of some of a month, that somebody has added up.
 *
 * @param first   the first night on which the group has a facility; {@code last} the last one
 * @param ends    the last night of the row, whether the group has a facility on it or not
 * @param present on that last night
 */
record NightsTogether(Group group, LocalDate first, LocalDate last, LocalDate ends, Figures figures, long present) {}
