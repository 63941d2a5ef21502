package org.havre.shared.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks made part by part, so that a test may write what no honest program would. */
public final class TestWorkbook {

    /** A formula and the value that Excel calculated for it; null where it never did. */
    public record Formula(String text, Object value) {}

    /** A cell in error. */
    public record ErrorCell(String code) {}

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final LocalDate DAY_ZERO_1904 = LocalDate.of(1904, 1, 1);

    private final Map<String, String> parts = new LinkedHashMap<>();
    private final List<String> sheets = new ArrayList<>();
    private final List<String> shared = new ArrayList<>();
    private boolean sharing;
    private boolean from1904;
    private String workbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    public static TestWorkbook workbook() {
        return new TestWorkbook();
    }

    /** Texts of the sheets added from here on are shared ones. */
    public TestWorkbook sharingTexts() {
        sharing = true;
        return this;
    }

    public TestWorkbook countingFrom1904() {
        from1904 = true;
        return this;
    }

    public TestWorkbook ofType(String contentType) {
        workbookType = contentType;
        return this;
    }

    public TestWorkbook part(String path, String content) {
        parts.put(path, content);
        return this;
    }

    /** A sheet whose rows follow each other from row 1; null, or an empty row, is blank. */
    public TestWorkbook sheet(String name, Object[]... rows) {
        return sheet(name, "visible", List.of(rows), "");
    }

    public TestWorkbook hiddenSheet(String name, Object[]... rows) {
        return sheet(name, "hidden", List.of(rows), "");
    }

    /** @param merged areas such as {@code F5:F9} */
    public TestWorkbook sheetWithMerged(String name, List<Object[]> rows, String... merged) {
        StringBuilder cells = new StringBuilder("<mergeCells count=\"" + merged.length + "\">");
        for (String area : merged) {
            cells.append("<mergeCell ref=\"").append(area).append("\"/>");
        }
        return sheet(name, "visible", rows, cells.append("</mergeCells>").toString());
    }

    private TestWorkbook sheet(String name, String state, List<Object[]> rows, String after) {
        StringBuilder data = new StringBuilder();
        for (int row = 0; row < rows.size(); row++) {
            data.append(row(row + 1, rows.get(row)));
        }
        return rawSheet(name, state, "<sheetData>" + data + "</sheetData>" + after);
    }

    /** A sheet of XML as given. */
    public TestWorkbook rawSheet(String name, String content) {
        return rawSheet(name, "visible", content);
    }

    private TestWorkbook rawSheet(String name, String state, String content) {
        sheets.add("<sheet name=\"" + escape(name) + "\" sheetId=\"" + (sheets.size() + 1) + "\" state=\"" + state
                + "\" r:id=\"rId" + (sheets.size() + 1) + "\"/>");
        return part("xl/worksheets/sheet" + sheets.size() + ".xml",
                HEAD + "<worksheet xmlns=\"" + MAIN + "\">" + content + "</worksheet>");
    }

    private String row(int number, Object[] cells) {
        StringBuilder row = new StringBuilder("<row r=\"" + number + "\">");
        for (int column = 0; column < cells.length; column++) {
            if (cells[column] != null) {
                row.append(cell(reference(column) + number, cells[column]));
            }
        }
        return row.append("</row>").toString();
    }

    private String cell(String reference, Object value) {
        if (value instanceof Formula formula) {
            String kept = formula.value() == null ? "" : "<v>" + escape(String.valueOf(formula.value())) + "</v>";
            String type = formula.value() instanceof String ? " t=\"str\"" : "";
            return "<c r=\"" + reference + "\"" + type + "><f>" + escape(formula.text()) + "</f>" + kept + "</c>";
        }
        if (value instanceof ErrorCell error) {
            return "<c r=\"" + reference + "\" t=\"e\"><v>" + error.code() + "</v></c>";
        }
        if (value instanceof Number) {
            return "<c r=\"" + reference + "\"><v>" + value + "</v></c>";
        }
        if (value instanceof Boolean yes) {
            return "<c r=\"" + reference + "\" t=\"b\"><v>" + (yes ? 1 : 0) + "</v></c>";
        }
        if (value instanceof LocalDate day) {
            long serial = ChronoUnit.DAYS.between(from1904 ? DAY_ZERO_1904 : DAY_ZERO, day);
            return "<c r=\"" + reference + "\" s=\"1\"><v>" + serial + "</v></c>";
        }
        return text(reference, value.toString());
    }

    private String text(String reference, String value) {
        if (value.isEmpty()) {
            return "<c r=\"" + reference + "\" s=\"0\"/>";
        }
        if (sharing) {
            shared.add(value);
            return "<c r=\"" + reference + "\" t=\"s\"><v>" + (shared.size() - 1) + "</v></c>";
        }
        return "<c r=\"" + reference + "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">" + escape(value)
                + "</t></is></c>";
    }

    public static String reference(int column) {
        String letters = "";
        for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
            letters = (char) ('A' + rest % 26) + letters;
        }
        return letters;
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    /** Writes the workbook under a name and gives where it is. */
    public Path in(Path folder, String fileName) throws IOException {
        Path file = folder.resolve(fileName);
        try (OutputStream out = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(out)) {
            frame().forEach((path, content) -> add(zip, path, content));
            parts.forEach((path, content) -> add(zip, path, content));
        }
        return file;
    }

    /** The parts around the sheets; a part of the same path given by the test wins. */
    public Map<String, String> frame() {
        Map<String, String> frame = new LinkedHashMap<>();
        frame.put("[Content_Types].xml",
                HEAD + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + workbookType + "\"/></Types>");
        frame.put("_rels/.rels",
                HEAD + "<Relationships xmlns=\"" + PACKAGE_RELATIONS + "\"><Relationship Id=\"rId1\" Type=\""
                        + RELATIONS + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        frame.put("xl/workbook.xml", HEAD + "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONS + "\"><workbookPr"
                + (from1904 ? " date1904=\"1\"" : "") + "/><sheets>" + String.join("", sheets)
                + "</sheets></workbook>");
        frame.put("xl/_rels/workbook.xml.rels", HEAD + relations());
        frame.put("xl/styles.xml", HEAD + "<styleSheet xmlns=\"" + MAIN
                + "\"><numFmts count=\"1\"><numFmt numFmtId=\"164\""
                + " formatCode=\"dd/mm/yyyy\"/></numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs count=\"2\">"
                + "<xf numFmtId=\"0\"/><xf numFmtId=\"164\"/></cellXfs></styleSheet>");
        StringBuilder texts = new StringBuilder(HEAD + "<sst xmlns=\"" + MAIN + "\">");
        shared.forEach(text -> texts.append("<si><t xml:space=\"preserve\">").append(escape(text)).append("</t></si>"));
        frame.put("xl/sharedStrings.xml", texts.append("</sst>").toString());
        frame.keySet().removeAll(parts.keySet());
        return frame;
    }

    private String relations() {
        StringBuilder relations = new StringBuilder("<Relationships xmlns=\"" + PACKAGE_RELATIONS + "\">");
        for (int sheet = 1; sheet <= sheets.size(); sheet++) {
            relations.append("<Relationship Id=\"rId" + sheet + "\" Type=\"" + RELATIONS
                    + "/worksheet\" Target=\"worksheets/sheet" + sheet + ".xml\"/>");
        }
        return relations.append("<Relationship Id=\"rIdS\" Type=\"" + RELATIONS + "/styles\" Target=\"styles.xml\"/>")
                .append("<Relationship Id=\"rIdT\" Type=\"" + RELATIONS
                        + "/sharedStrings\" Target=\"/xl/sharedStrings.xml\"/>")
                .append("</Relationships>").toString();
    }

    private static void add(ZipOutputStream zip, String path, String content) {
        try {
            zip.putNextEntry(new ZipEntry(path));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
