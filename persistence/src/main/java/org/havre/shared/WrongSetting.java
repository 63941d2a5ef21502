package org.havre.shared;

/** Havre cannot start as it was told to: the sentence names the setting, what is wrong, what to do. */
public class WrongSetting extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public WrongSetting(String setting, String complaint) { this(setting, complaint, null); }

    public WrongSetting(String setting, String complaint, Throwable cause) {
        super(setting + " " + complaint, cause);
    }
}
