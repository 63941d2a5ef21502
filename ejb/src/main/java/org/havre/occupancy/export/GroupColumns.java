package org.havre.occupancy.export;

import java.util.List;
import java.util.function.Function;
import org.havre.occupancy.Group;
import org.havre.occupancy.Grouping;
import org.havre.shared.Texts;
import org.havre.shared.workbook.Column;

/** The columns that say whose figures a row tells. */
final class GroupColumns {
    private static final int CODE_WIDTH = 12;
    private static final int NAME_WIDTH = 40;

    private GroupColumns() {}

    static <R> List<Column<R>> of(Grouping grouping, Texts texts, Function<R, Group> group) {
        Column<R> key = Column.text(texts.label(grouping), grouping == Grouping.OPERATOR ? NAME_WIDTH : CODE_WIDTH,
                row -> group.apply(row).key());
        Column<R> name = Column.text(texts.text("occupancy.name"), NAME_WIDTH, row -> group.apply(row).name());
        return switch (grouping) {
            case FACILITY, DEPARTMENT, REGION -> List.of(key, name);
            default -> List.of(key);
        };
    }
}
