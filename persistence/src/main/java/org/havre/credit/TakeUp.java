package org.havre.credit;

import java.io.Serializable;

/**
 * The result of a year beside the grant of the second year after it, which takes it up (CASF R.314-51).
 *
 * @param from   the year of the result
 * @param amount what it adds to the grant; below nought where it lowers it
 * @param said   what the grant says that it takes up; null where it says nothing of it
 * @param signed whether there is a grant
 */
public record TakeUp(int from, Euros amount, Euros said, boolean signed) implements Serializable {

    /** Of a result that takes nothing from a grant and gives it nothing there is nothing to say. */
    public boolean isMissing() {
        return signed && !(said == null ? Euros.ZERO : said).equals(amount);
    }

    /** What the grant would be, beginning with what the places would cost. */
    public Euros proposed(Euros theoretical) {
        return theoretical.plus(amount).orZeroIfNegative();
    }
}
