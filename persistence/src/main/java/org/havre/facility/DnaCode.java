package org.havre.facility;

import java.io.Serializable;
import java.util.regex.Pattern;

/** OFII's code of a centre: a letter, two digits of its département, two of its rank (for example {@code C6901}). */
public record DnaCode(String value) implements Serializable {

    private static final Pattern PATTERN = Pattern.compile("[A-Z]\\d{4}");

    public DnaCode {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a code of a centre");
        }
    }

    public static boolean isValid(String text) {
        return text != null && PATTERN.matcher(text).matches();
    }

    /** Whether digits 1 and 2 say this département: 97 stands for all overseas, Corsica cannot be checked (R47). */
    public boolean agreesWith(String departmentCode) {
        if (departmentCode.equals("20") || departmentCode.startsWith("2A") || departmentCode.startsWith("2B")) {
            return true;
        }
        return value.substring(1, 3).equals(departmentCode.substring(0, 2));
    }

    @Override public String toString() {
        return value;
    }
}
