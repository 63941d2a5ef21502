package org.havre.shared.workbook;

/** Why a file is not read at all; every constant has its sentence, with the next step, in the bundles. */
public enum WorkbookFault {
    EMPTY_FILE, FILE_TOO_LARGE, NOT_A_WORKBOOK, OLD_FORMAT, BINARY_FORMAT, OPEN_DOCUMENT, PLAIN_TEXT, PASSWORD, MACROS,
    DAMAGED, SUSPICIOUS, COMPRESSED_TOO_MUCH, TOO_BIG_INSIDE, TOO_MUCH_TEXT, TOO_MANY_COLUMNS
}
