package org.havre.facility.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.havre.shared.workbook.TestWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The largest and the worst files are read, or refused, by a machine that has 64 MB of heap for everything it does. */
class ParkHeapTest {

    private static final String SHEET = "xl/worksheets/sheet1.xml";

    @FunctionalInterface
    private interface Content {

        void write(OutputStream out) throws IOException;
    }

    @TempDir static Path folder;
    private static List<String> said;

    @BeforeAll static void read_everything_in_64_megabytes() throws Exception {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m", "-XX:+ExitOnOutOfMemoryError", "-cp", System.getProperty("java.class.path"),
                        ParkHeapProbe.class.getName()));
        command.add(file("nation", ParkSheets.october(ParkSheets.nation(1487))));
        command.add(file("blank", SHEET, out -> rows(out, 1_000_000, "")));
        command.add(
                file("formatted", SHEET, out -> rows(out, 1_000_000, "<c r=\"A%d\" s=\"1\"/><c r=\"S%d\" s=\"1\"/>")));
        command.add(file("below", SHEET, ParkHeapTest::centreAboveMillionBlankRows));
        command.add(file("wide", SHEET, out -> wideRows(out, 40)));
        command.add(file("bomb", SHEET, out -> repeat(out, "<row/>", 20_000_000)));
        command.add(file("zeros", "xl/media/image1.png", out -> repeat(out, "0000000000", 10_000_000)));
        command.add(file("texts", "xl/sharedStrings.xml", ParkHeapTest::manyTexts));
        command.add(file("attribute", SHEET, out -> randomLetters(out, "<worksheet x='", 20_000_000)));
        command.add(file("centres", SHEET, ParkHeapTest::centresWithoutEnd));
        Process probe = new ProcessBuilder(command).redirectErrorStream(true).start();
        said = new String(probe.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines()
                .filter(line -> line.contains(" -> ")).toList();
        assertThat(probe.waitFor()).as("%s", said).isZero();
    }

    @Test void a_park_of_the_nation_is_read() {
        assertThat(said).contains("nation -> 1487 read");
    }

    @Test void a_million_blank_rows_are_no_park() {
        assertThat(said).contains("blank -> ParkFault.NO_HEADER", "formatted -> ParkFault.NO_HEADER");
    }

    @Test void a_million_blank_rows_below_a_centre_change_nothing() {
        assertThat(said).contains("below -> 1 read");
    }

    @Test void rows_of_16_384_columns_are_refused() {
        assertThat(said).contains("wide -> WorkbookFault.TOO_MANY_COLUMNS");
    }

    @Test void bombs_are_refused_wherever_they_lie() {
        assertThat(said).contains("bomb -> WorkbookFault.COMPRESSED_TOO_MUCH",
                "zeros -> WorkbookFault.COMPRESSED_TOO_MUCH");
    }

    @Test void more_text_and_more_rows_than_any_park_has_are_refused() {
        assertThat(said).contains("texts -> WorkbookFault.TOO_MUCH_TEXT", "attribute -> WorkbookFault.SUSPICIOUS",
                "centres -> ParkFault.TOO_MANY_ROWS");
    }

    private static String file(String name, TestWorkbook made) throws IOException {
        return made.in(folder, name + ".xlsx").toString();
    }

    /** A workbook of one sheet in which one part is as large as the test wants it. */
    private static String file(String name, String part, Content content) throws IOException {
        Path file = folder.resolve(name + ".xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.setLevel(1);
            Map<String, String> frame = TestWorkbook.workbook().sheet("10 26", new Object[]{"x"}).part(part, "")
                    .frame();
            for (Map.Entry<String, String> other : frame.entrySet()) {
                zip.putNextEntry(new ZipEntry(other.getKey()));
                zip.write(other.getValue().getBytes(StandardCharsets.UTF_8));
            }
            zip.putNextEntry(new ZipEntry(part));
            content.write(zip);
        }
        return file.toString();
    }

    private static void rows(OutputStream out, int count, String cells) throws IOException {
        write(out, "<worksheet><sheetData>");
        for (int row = 1; row <= count; row++) {
            write(out, "<row r=\"" + row + "\">" + cells.replace("%d", String.valueOf(row)) + "</row>");
        }
        write(out, "</sheetData></worksheet>");
    }

    private static void centreAboveMillionBlankRows(OutputStream out) throws IOException {
        header(out);
        write(out, "<row>");
        for (Object value : ParkSheets.centre("C6901").row()) {
            write(out, value instanceof Number ? "<c><v>" + value + "</v></c>" : "<c t='str'><v>" + value + "</v></c>");
        }
        write(out, "</row>");
        for (int row = 3; row <= 1_000_000; row++) {
            write(out, "<row r=\"" + row + "\" spans=\"1:19\"><c r=\"A" + row + "\" s=\"1\"/></row>");
        }
        write(out, "</sheetData></worksheet>");
    }

    private static void centresWithoutEnd(OutputStream out) throws IOException {
        header(out);
        for (int row = 2; row <= 300_000; row++) {
            write(out, "<row r=\"" + row + "\"><c r=\"A" + row + "\" t=\"str\"><v>none " + row + "</v></c></row>");
        }
        write(out, "</sheetData></worksheet>");
    }

    private static void header(OutputStream out) throws IOException {
        write(out, "<worksheet><sheetData><row>");
        for (String heading : ParkSheets.HEADINGS) {
            write(out, "<c t='str'><v>" + heading + "</v></c>");
        }
        write(out, "</row>");
    }

    private static void wideRows(OutputStream out, int count) throws IOException {
        write(out, "<worksheet><sheetData>");
        for (int row = 1; row <= count; row++) {
            write(out,
                    "<row r=\"" + row + "\">"
                            + String.join("", Collections.nCopies(16_384, "<c><v>" + row + "</v></c>"))
                            + "</row>");
        }
        write(out, "</sheetData></worksheet>");
    }

    private static void repeat(OutputStream out, String text, int times) throws IOException {
        byte[] thousand = text.repeat(1000).getBytes(StandardCharsets.UTF_8);
        for (int written = 0; written < times; written += 1000) {
            out.write(thousand);
        }
    }

    private static void manyTexts(OutputStream out) throws IOException {
        Random letters = new Random(1);
        write(out, "<sst>");
        for (int text = 0; text < 1_000_000; text++) {
            write(out, "<si><t>" + Long.toString(letters.nextLong(), 36) + Long.toString(letters.nextLong(), 36)
                    + "</t></si>");
        }
        write(out, "</sst>");
    }

    private static void randomLetters(OutputStream out, String before, int count) throws IOException {
        write(out, before);
        Random letters = new Random(1);
        byte[] block = new byte[10_000];
        for (int written = 0; written < count; written += block.length) {
            for (int at = 0; at < block.length; at++) {
                block[at] = (byte) ('a' + letters.nextInt(26));
            }
            out.write(block);
        }
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
