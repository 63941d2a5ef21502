package org.havre.shared.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An {@code .xlsx} file being read: its sheets by name, their rows one at a time; refuses what it cannot trust. */
public final class Workbook implements AutoCloseable {

    private static final int MOST_SHEETS = 1000;

    /** A sheet that holds cells, in the workbook's order. */
    public record Sheet(String name, boolean hidden, String part) {}

    private record Relation(String type, String target) {}

    private final Parts parts;
    private final String fileName;
    private final WorkbookLimits limits;
    private final List<Sheet> sheets = new ArrayList<>();
    private boolean from1904;
    private SharedTexts texts = SharedTexts.none();
    private CellFormats formats;

    private Workbook(Parts parts, String fileName, WorkbookLimits limits) {
        this.parts = parts;
        this.fileName = fileName;
        this.limits = limits;
    }

    /** Opens a file that came under a name; refuses whatever is not a workbook that Havre reads. */
    public static Workbook open(Path file, String fileName) {
        return open(file, fileName, WorkbookLimits.USUAL);
    }

    static Workbook open(Path file, String fileName, WorkbookLimits limits) {
        try {
            Workbook workbook = new Workbook(Parts.open(file, fileName, limits), fileName, limits);
            try {
                workbook.readParts();
                return workbook;
            } catch (IOException | RuntimeException refused) {
                workbook.close();
                throw refused;
            }
        } catch (IOException damaged) {
            throw WorkbookRefused.damaged(damaged);
        }
    }

    public String fileName() {
        return fileName;
    }

    public List<Sheet> sheets() {
        return List.copyOf(sheets);
    }

    /** The day before the first, from which this workbook counts its days. */
    public LocalDate dayZero() {
        return from1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30);
    }

    /** The rows of a sheet, from the first; closed by whoever asked for them. */
    public SheetRows rows(Sheet sheet) {
        try {
            MergedCells merged;
            try (InputStream bytes = parts.open(sheet.part())) {
                merged = MergedCells.of(bytes);
            }
            return new SheetRows(parts.xml(sheet.part()), texts, formats, merged, limits.columns());
        } catch (IOException damaged) {
            throw WorkbookRefused.damaged(damaged);
        }
    }

    private void readParts() throws IOException {
        String book = relations("", "_rels/.rels").values().stream().filter(r -> r.type().endsWith("/officeDocument"))
                .map(Relation::target).filter(parts::has).findFirst()
                .orElseThrow(() -> WorkbookRefused.because(WorkbookFault.NOT_A_WORKBOOK));
        int slash = book.lastIndexOf('/') + 1;
        String folder = book.substring(0, slash);
        Map<String, Relation> relations = relations(folder, folder + "_rels/" + book.substring(slash) + ".rels");
        readBook(book, relations);
        formats = CellFormats.none(from1904);
        for (Relation relation : relations.values()) {
            if (relation.type().endsWith("/styles") && parts.has(relation.target())) {
                formats = CellFormats.read(parts, relation.target(), from1904);
            } else if (relation.type().endsWith("/sharedStrings") && parts.has(relation.target())) {
                texts = SharedTexts.read(parts, relation.target(), limits);
            }
        }
    }

    private void readBook(String book, Map<String, Relation> relations) throws IOException {
        boolean isWorkbook = false;
        try (XmlCursor xml = parts.xml(book)) {
            while (xml.next()) {
                isWorkbook |= xml.starts("workbook");
                if (xml.starts("workbookPr")) {
                    String date1904 = xml.attribute("date1904");
                    from1904 = "1".equals(date1904) || "true".equals(date1904);
                } else if (xml.starts("sheet") && sheets.size() < MOST_SHEETS) {
                    addSheet(xml, relations.get(xml.attribute("id")));
                }
            }
        }
        if (!isWorkbook) {
            throw WorkbookRefused.because(WorkbookFault.NOT_A_WORKBOOK);
        }
    }

    private void addSheet(XmlCursor xml, Relation relation) {
        if (relation != null && relation.type().endsWith("/worksheet") && parts.has(relation.target())) {
            String state = xml.attribute("state");
            boolean hidden = state != null && !state.equals("visible");
            sheets.add(new Sheet(String.valueOf(xml.attribute("name")), hidden, relation.target()));
        }
    }

    /** What a part points to inside the archive, by id; links to the outside are never followed. */
    private Map<String, Relation> relations(String folder, String path) throws IOException {
        Map<String, Relation> relations = new HashMap<>();
        if (!parts.has(path)) {
            return relations;
        }
        try (XmlCursor xml = parts.xml(path)) {
            while (xml.next()) {
                if (xml.starts("Relationship") && xml.attribute("Target") != null && xml.attribute("Type") != null
                        && !"External".equals(xml.attribute("TargetMode")) && relations.size() < MOST_SHEETS * 2) {
                    String target = xml.attribute("Target").replace('\\', '/');
                    String whole = target.startsWith("/") ? target.substring(1) : folder + target;
                    relations.put(xml.attribute("Id"), new Relation(xml.attribute("Type"), resolved(whole)));
                }
            }
        }
        return relations;
    }

    private static String resolved(String path) {
        String shorter = path.replace("/./", "/");
        for (String before = null; !shorter.equals(before);) {
            before = shorter;
            shorter = shorter.replaceFirst("[^/]+/\\.\\./", "");
        }
        return shorter;
    }

    @Override public void close() {
        try {
            parts.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
