package org.havre.stay;

/** Who gives formal notice to leave (CESEDA R.552-15). */
public enum NoticeAuthor {
    PREFECT, MANAGER
}
