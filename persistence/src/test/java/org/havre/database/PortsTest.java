package org.havre.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortsTest {
    @TempDir Path folder;

    @Test void the_port_of_last_time_is_remembered_and_the_first_time_the_usual_one_is_tried() throws IOException {
        var file = folder.resolve("port");
        assertThat(Ports.remembered(file)).isEqualTo(54_380);
        Files.writeString(file, "6000\n");
        assertThat(Ports.remembered(file)).isEqualTo(6000);
        Files.writeString(file, "none");
        assertThat(Ports.remembered(file)).isEqualTo(54_380);
        assertThatThrownBy(() -> Ports.remembered(folder)).isInstanceOf(UncheckedIOException.class);
    }

    @Test void a_port_that_is_taken_gives_way_to_another_one() throws IOException {
        int free;
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = taken.getLocalPort();
            assertThat(Ports.isFree(free)).isFalse();
            assertThat(Ports.freeOrAny(free)).isPositive().isNotEqualTo(free);
        }
        assertThat(Ports.isFree(free)).isTrue();
        assertThat(Ports.freeOrAny(free)).isEqualTo(free);
    }
}
