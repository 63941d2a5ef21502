package org.havre.shared.workbook;

import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.WorkbookUtil;

/** What sheets may be called: in 31 letters, and none twice. */
final class SheetNames {

    private static final int LONGEST = 31;

    private SheetNames() {}

    /** As near to what is wanted as Excel allows. */
    static String free(Workbook workbook, String wanted) {
        String safe = WorkbookUtil.createSafeSheetName(wanted);
        String name = safe;
        for (int number = 2; workbook.getSheet(name) != null; number++) {
            String end = " (" + number + ")";
            name = safe.substring(0, Math.min(safe.length(), LONGEST - end.length())) + end;
        }
        return name;
    }
}
