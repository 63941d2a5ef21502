package org.havre.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Where a server on this machine may listen. */
final class Ports {
    private static final int USUAL = 54_380;

    private Ports() {}

    /** The port used last time; a folder's first start tries the usual one. */
    static int remembered(Path file) {
        try {
            return Integer.parseInt(Files.readString(file).strip());
        } catch (NoSuchFileException | NumberFormatException none) {
            return USUAL;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int freeOrAny(int wanted) { return isFree(wanted) ? wanted : anyFree(); }

    static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    private static int anyFree() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
