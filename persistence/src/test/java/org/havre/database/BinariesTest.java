package org.havre.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.compressors.xz.XZCompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an archive of programs becomes on the disk, and what it may not become. */
class BinariesTest {
    @TempDir Path folder;

    private interface Filling {
        void of(TarArchiveOutputStream tar) throws IOException;
    }

    private static InputStream archive(Filling filling) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var packed = new XZCompressorOutputStream(bytes); var tar = new TarArchiveOutputStream(packed)) {
            filling.of(tar);
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }

    private static void file(TarArchiveOutputStream tar, String name, int mode, String content) throws IOException {
        var entry = new TarArchiveEntry(name, true);
        entry.setMode(mode);
        entry.setSize(content.length());
        tar.putArchiveEntry(entry);
        tar.write(content.getBytes());
        tar.closeArchiveEntry();
    }

    private static void link(TarArchiveOutputStream tar, String name, byte kind, String target) throws IOException {
        var entry = new TarArchiveEntry(name, kind, true);
        entry.setLinkName(target);
        tar.putArchiveEntry(entry);
        tar.closeArchiveEntry();
    }

    @Test void files_folders_and_links_are_unpacked_and_programs_can_be_run() throws IOException {
        Binaries.unpack(archive(tar -> {
            tar.putArchiveEntry(new TarArchiveEntry("empty/"));
            tar.closeArchiveEntry();
            file(tar, "bin/program", 0755, "run");
            file(tar, "share/text", 0644, "read");
            link(tar, "bin/same", TarConstants.LF_SYMLINK, "program");
            link(tar, "share/copy", TarConstants.LF_LINK, "share/text");
        }), folder);
        assertThat(folder.resolve("empty")).isEmptyDirectory();
        assertThat(folder.resolve("bin/program")).hasContent("run").isExecutable();
        assertThat(folder.resolve("share/text")).hasContent("read");
        assertThat(Files.isExecutable(folder.resolve("share/text"))).isFalse();
        assertThat(folder.resolve("bin/same")).isSymbolicLink().hasContent("run");
        assertThat(folder.resolve("share/copy")).hasContent("read");
        assertThat(Files.isSymbolicLink(folder.resolve("share/copy"))).isFalse();
    }

    @Test void nothing_is_written_outside_of_the_folder() throws IOException {
        var inside = Files.createDirectory(folder.resolve("inside"));
        refused(inside, archive(tar -> file(tar, "../out", 0644, "out")));
        refused(inside, archive(tar -> link(tar, "link", TarConstants.LF_SYMLINK, "../out")));
        refused(inside, archive(tar -> link(tar, "link", TarConstants.LF_LINK, "../out")));
        assertThat(inside).isEmptyDirectory();
        assertThat(folder.resolve("out")).doesNotExist();
    }

    private static void refused(Path inside, InputStream archive) {
        assertThatThrownBy(() -> Binaries.unpack(archive, inside)).isInstanceOf(IOException.class)
                .hasMessageContaining("reaches out of its folder");
    }

    @Test void a_folder_is_thrown_away_whole() throws IOException {
        var gone = folder.resolve("gone");
        Files.createDirectories(gone.resolve("a/b"));
        Files.writeString(gone.resolve("a/b/c"), "c");
        Binaries.delete(gone);
        assertThat(gone).doesNotExist();
        Binaries.delete(gone);
        assertThat(folder).isEmptyDirectory();
    }
}
