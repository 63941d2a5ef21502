package org.havre.shared.workbook;

/**
 * How much of a workbook Havre takes in: sizes in bytes, ratio of inflated to stored bytes, counts of parts, columns,
 * characters. Real months of the nation need about a hundredth of each.
 */
public record WorkbookLimits(long fileBytes, long inflatedBytes, long ratio, long ratioAppliesFrom, int parts,
        int columns, int textBytes, int texts) {

    private static final int MEGA = 1024 * 1024;

    public static final WorkbookLimits USUAL = new WorkbookLimits(24L * MEGA, 1024L * MEGA, 100, 16L * MEGA, 2000, 1000,
            16 * MEGA, 1_000_000);

    boolean isBomb(long inflated, long stored) {
        return inflated > ratioAppliesFrom && inflated > ratio * Math.max(stored, 1);
    }
}
