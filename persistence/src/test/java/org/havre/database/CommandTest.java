package org.havre.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommandTest {
    private static Command shell(String script) { return Command.of(Path.of("/bin/sh"), "-c", script); }

    @Test void an_answer_is_what_was_said_and_how_it_ended() {
        assertThat(shell("echo ' said '; echo $LC_ALL >&2; exit 3").answer())
                .isEqualTo(new Command.Answer(3, "said \nC"));
    }

    @Test void nobody_is_asked_anything() {
        assertThat(shell("cat").answer()).isEqualTo(new Command.Answer(0, ""));
    }

    @Test void what_fails_is_told_with_what_it_said() {
        assertThatCode(() -> shell("true").run()).doesNotThrowAnyException();
        assertThatThrownBy(() -> shell("echo broken; exit 4").run()).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("failed with code 4").hasMessageContaining("broken");
        assertThatThrownBy(() -> new Command(List.of("/nowhere/at/all")).answer())
                .isInstanceOf(UncheckedIOException.class);
    }

    @Test void the_program_and_its_arguments_come_last() {
        assertThat(Command.of(Path.of("pg_ctl"), "-D", "data").words()).endsWith("pg_ctl", "-D", "data");
    }
}
