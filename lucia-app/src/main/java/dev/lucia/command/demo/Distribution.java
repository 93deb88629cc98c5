package dev.lucia.command.demo;

import dev.lucia.command.CommandFailed;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder that this program was unpacked to. */
final class Distribution {

    private Distribution() {}

    static Path redisServer() {
        Path server = folder().resolve("redis").resolve("redis-server");
        if (!Files.isExecutable(server)) {
            throw new CommandFailed(
                    "there is no "
                            + server
                            + ". `demo` needs the whole distribution: run its bin/lucia.");
        }
        return server;
    }

    private static Path folder() {
        try {
            Path jar =
                    Path.of(
                            Distribution.class
                                    .getProtectionDomain()
                                    .getCodeSource()
                                    .getLocation()
                                    .toURI());
            return jar.resolveSibling("");
        } catch (URISyntaxException | RuntimeException nested) {
            throw new CommandFailed(
                    "`demo` needs the unpacked distribution: run its bin/lucia.", nested);
        }
    }
}
