package org.havre.shared.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.havre.shared.workbook.TestWorkbook.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.havre.shared.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkbookRefusalTest {

    private static final Object[] HELLO = {"hello"};

    @TempDir Path folder;

    @Test void an_empty_file_is_refused() throws IOException {
        assertThat(refusal(file("a.xlsx", new byte[0]))).isEqualTo("WorkbookFault.EMPTY_FILE");
    }

    @Test void a_file_beyond_the_size_taken_in_is_refused_unread() throws IOException {
        Path file = workbook().sheet("a", HELLO).in(folder, "a.xlsx");
        WorkbookLimits small = new WorkbookLimits(100, 1000, 10, 10, 10, 10, 10, 10);

        assertThat(catchThrowableOfType(WorkbookRefused.class, () -> Workbook.open(file, "a.xlsx", small).close())
                .objections().get(0).key()).isEqualTo("WorkbookFault.FILE_TOO_LARGE");
    }

    @Test void a_picture_a_page_and_a_letter_are_not_workbooks() throws IOException {
        assertThat(refusal(file("a.xlsx", new byte[]{(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0})))
                .isEqualTo("WorkbookFault.NOT_A_WORKBOOK");
        assertThat(refusal(file("b.xlsx", "<html><table>a;b</table></html>")))
                .isEqualTo("WorkbookFault.NOT_A_WORKBOOK");
        assertThat(refusal(file("c.xlsx", "%PDF-1.7, a; b"))).isEqualTo("WorkbookFault.NOT_A_WORKBOOK");
        assertThat(refusal(zip("d.xlsx", "word/document.xml", "[Content_Types].xml", "_rels/.rels")))
                .isIn("WorkbookFault.NOT_A_WORKBOOK", "WorkbookFault.DAMAGED");
        assertThat(refusal(zip("e.xlsx", "photo.jpg"))).isEqualTo("WorkbookFault.NOT_A_WORKBOOK");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Code;Nom\nC6901;Bel Air", "Code,Nom\nC6901,Bel Air",
            "Code\tNom\n"}) void separated_text_is_told_apart_even_under_the_name_of_a_workbook(String text)
                    throws IOException {
        assertThat(refusal(file("a.xlsx", text))).isEqualTo("WorkbookFault.PLAIN_TEXT");
        assertThat(refusal(file("a.csv", text))).isEqualTo("WorkbookFault.PLAIN_TEXT");
    }

    @Test void a_workbook_of_Excel_97_is_refused_with_its_own_sentence() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (HSSFWorkbook old = new HSSFWorkbook()) {
            old.createSheet("10 26").createRow(0).createCell(0).setCellValue("Code");
            old.write(out);
        }

        assertThat(refusal(file("a.xls", out.toByteArray()))).isEqualTo("WorkbookFault.OLD_FORMAT");
        assertThat(refusal(file("a.xlsx", out.toByteArray()))).isEqualTo("WorkbookFault.OLD_FORMAT");
    }

    @Test void a_workbook_with_a_password_is_refused_with_its_own_sentence() throws Exception {
        Path plain = workbook().sheet("10 26", HELLO).in(folder, "plain.xlsx");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (POIFSFileSystem around = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (OutputStream inside = encryptor.getDataStream(around)) {
                Files.copy(plain, inside);
            }
            around.writeFilesystem(out);
        }

        assertThat(refusal(file("a.xlsx", out.toByteArray()))).isEqualTo("WorkbookFault.PASSWORD");
    }

    @Test void the_formats_of_other_programs_are_told_apart() throws IOException {
        assertThat(refusal(zip("a.ods", "mimetype", "content.xml", "META-INF/manifest.xml")))
                .isEqualTo("WorkbookFault.OPEN_DOCUMENT");
        assertThat(refusal(zip("a.xlsb", "[Content_Types].xml", "xl/workbook.bin")))
                .isEqualTo("WorkbookFault.BINARY_FORMAT");
    }

    @Test void macros_are_refused_by_name_by_type_and_by_content() throws IOException {
        Path plain = workbook().sheet("a", HELLO).in(folder, "a.xlsm");
        Path typed = workbook().ofType("application/vnd.ms-excel.sheet.macroEnabled.main+xml").sheet("a", HELLO)
                .in(folder, "b.xlsx");
        Path hidden = workbook().sheet("a", HELLO).part("xl/vbaProject.bin", "x").in(folder, "c.xlsx");
        Path old = workbook().sheet("a", HELLO).part("xl/macrosheets/sheet1.xml", "x").in(folder, "d.xlsx");

        for (Path macro : new Path[]{plain, typed, hidden, old}) {
            assertThat(refusal(macro)).isEqualTo("WorkbookFault.MACROS");
        }
    }

    @Test void a_cut_off_upload_is_damaged() throws IOException {
        byte[] whole = Files.readAllBytes(workbook().sheet("a", HELLO).in(folder, "whole.xlsx"));

        assertThat(refusal(file("a.xlsx", Arrays.copyOf(whole, whole.length / 2)))).isEqualTo("WorkbookFault.DAMAGED");
    }

    @Test void broken_xml_is_damaged() throws IOException {
        assertThat(refusal(
                workbook().rawSheet("a", "<sheetData><row r='1'><c r='A1'><v>1</c></row>").in(folder, "a.xlsx")))
                .isEqualTo("WorkbookFault.DAMAGED");
        assertThat(refusal(workbook().sheet("a", HELLO).part("xl/workbook.xml", "<workbook").in(folder, "b.xlsx")))
                .isEqualTo("WorkbookFault.DAMAGED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<c r='A1'><v>abc</v></c>", "<c r='A1' t='s'><v>7</v></c>",
            "<c r='1'><v>1</v></c>", "<c r='A1' s='x'><v>1</v></c>", "<c r='A1'><v>1e999</v></c>",
            "<c r='ZZZZ1'><v>1</v></c>"}) void cells_that_say_nonsense_are_damaged(String cell) throws IOException {
        assertThat(refusal(
                workbook().rawSheet("a", "<sheetData><row r='1'>" + cell + "</row></sheetData>").in(folder, "a.xlsx")))
                .isEqualTo("WorkbookFault.DAMAGED");
    }

    @Test void entities_of_any_kind_are_refused_and_never_followed() throws IOException {
        Path secret = file("secret.txt", "secret");
        String outside = "<!DOCTYPE w [<!ENTITY x SYSTEM '" + secret.toUri() + "'>]>";
        String laughs = "<!DOCTYPE w [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>]>";
        for (String doctype : new String[]{outside, laughs}) {
            Path file = workbook().sheet("a", HELLO).part("xl/worksheets/sheet1.xml",
                    doctype + "<worksheet><sheetData><row><c t='str'><v>&x;&b;</v></c></row></sheetData></worksheet>")
                    .in(folder, "a.xlsx");
            assertThat(refusal(file)).isEqualTo("WorkbookFault.SUSPICIOUS");
        }
    }

    @Test void links_to_other_places_are_not_followed() throws IOException {
        Path file = workbook().sheet("a", HELLO).part("xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id='rId1' TargetMode='External' Type='x/worksheet' Target='http://localhost/'/></Relationships>")
                .in(folder, "a.xlsx");

        try (Workbook read = Workbook.open(file, "a.xlsx")) {
            assertThat(read.sheets()).isEmpty();
        }
    }

    @Test void a_row_with_values_in_all_16_384_columns_is_refused() throws IOException {
        Object[] wide = new Object[16_384];
        Arrays.fill(wide, 1);

        assertThat(refusal(workbook().sheet("a", wide).in(folder, "a.xlsx")))
                .isEqualTo("WorkbookFault.TOO_MANY_COLUMNS");
    }

    @Test void columns_that_are_only_formatted_cost_nothing() throws IOException {
        Object[] wide = new Object[16_384];
        Arrays.fill(wide, "");
        wide[0] = "Code";

        assertThat(refusal(workbook().sheet("a", wide).in(folder, "a.xlsx"))).isNull();
    }

    @Test void an_archive_of_thousands_of_parts_is_refused() throws IOException {
        TestWorkbook many = workbook().sheet("a", HELLO);
        for (int part = 0; part < 3000; part++) {
            many.part("xl/media/" + part, "");
        }

        assertThat(refusal(many.in(folder, "a.xlsx"))).isEqualTo("WorkbookFault.SUSPICIOUS");
    }

    @Test void elements_nested_without_end_are_refused() throws IOException {
        assertThat(refusal(workbook().rawSheet("a", "<a>".repeat(100_000)).in(folder, "a.xlsx")))
                .isEqualTo("WorkbookFault.SUSPICIOUS");
    }

    @Test void an_attribute_of_megabytes_is_refused() throws IOException {
        assertThat(refusal(
                workbook().rawSheet("a", "<sheetData x='" + "y".repeat(4_000_000) + "'/>").in(folder, "a.xlsx")))
                .isEqualTo("WorkbookFault.SUSPICIOUS");
    }

    @Test void a_text_longer_than_a_cell_can_hold_is_refused() throws IOException {
        assertThat(refusal(workbook().sheet("a", new Object[]{"y".repeat(40_000)}).in(folder, "a.xlsx")))
                .isEqualTo("WorkbookFault.TOO_MUCH_TEXT");
    }

    @ParameterizedTest
    @EnumSource(WorkbookFault.class) void every_refusal_is_a_sentence_in_both_languages(WorkbookFault fault) {
        for (Locale locale : new Locale[]{Locale.FRENCH, Locale.ENGLISH}) {
            assertThat(Texts.in(locale).text("WorkbookFault." + fault.name(), 32)).endsWith(".").doesNotContain("??");
        }
    }

    /** The key of the sentence that refuses the file, or null where all of its sheets are read. */
    private static String refusal(Path file) {
        WorkbookRefused refused = catchThrowableOfType(WorkbookRefused.class, () -> {
            try (Workbook read = Workbook.open(file, file.getFileName().toString())) {
                for (Workbook.Sheet sheet : read.sheets()) {
                    try (SheetRows rows = read.rows(sheet)) {
                        rows.forEachRemaining(row -> { /* only read */ });
                    }
                }
            }
        });
        return refused == null ? null : refused.objections().get(0).key();
    }

    private Path file(String name, String content) throws IOException {
        return file(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private Path file(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    private Path zip(String name, String... parts) throws IOException {
        Path file = folder.resolve(name);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (String part : parts) {
                zip.putNextEntry(new ZipEntry(part));
                zip.write("<x/>".getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return file;
    }
}
