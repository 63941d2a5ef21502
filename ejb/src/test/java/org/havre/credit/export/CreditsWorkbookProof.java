package org.havre.credit.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.havre.credit.export.CreditsWorkbookTest.assertSame;
import static org.havre.credit.export.CreditsWorkbookTest.cached;
import static org.havre.credit.export.CreditsWorkbookTest.formulas;
import static org.havre.credit.export.CreditsWorkbookTest.opened;
import static org.havre.credit.export.CreditsWorkbookTest.written;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another program than the one that wrote the workbook computes it. */
class CreditsWorkbookProof {
    /** Without its values, so that it has to compute them. */
    @Test void libreoffice_comes_to_the_same_where_it_is_installed(@TempDir Path folder) throws Exception {
        var soffice = Path.of("/usr/bin/soffice");
        Assumptions.assumeTrue(Files.isExecutable(soffice), "install libreoffice-calc to have it compute the workbook");
        var file = written(Locale.FRENCH);
        Map<String, Object> told;
        try (var workbook = opened(file); var out = Files.newOutputStream(folder.resolve("bare.xlsx"))) {
            told = cached(workbook);
            formulas(workbook).forEach(cell -> cell.setCellFormula(cell.getCellFormula()));
            workbook.write(out);
        }
        var run = new ProcessBuilder(soffice.toString(), "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless", "--convert-to", "xlsx", "--outdir", folder.resolve("out").toString(),
                folder.resolve("bare.xlsx").toString()).redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile()).start();
        assertThat(run.waitFor(120, TimeUnit.SECONDS)).isTrue();
        try (var workbook = opened(Files.readAllBytes(folder.resolve("out/bare.xlsx")))) {
            assertSame(cached(workbook), told);
        }
    }
}
