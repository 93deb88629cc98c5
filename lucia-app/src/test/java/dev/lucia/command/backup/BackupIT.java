package dev.lucia.command.backup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lucia.testing.RedisServer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import picocli.CommandLine;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

class BackupIT {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir private Path folder;
    private Path backups;
    private RedisServer redis;

    @BeforeEach
    void startRedis() throws IOException {
        backups = Files.createDirectory(folder.resolve("backups"));
        redis = RedisServer.start();
        redis.command("SET", "{lucia}:task", "kept");
    }

    @AfterEach
    void stopRedis() {
        redis.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bundled", "installed"})
    void whatWasKeptIsThereAgainAfterARestore(String server) throws IOException {
        // Given
        keep(dump(), 7);
        try (RedisServer other = start(server)) {
            other.command("SET", "{lucia}:task", "lost and gone");
            other.kill();

            // When
            int code = run(new RestoreBackup(), backups.toString(), other.data().toString());
            other.restart();

            // Then
            assertThat(code).as("%s", err).isZero();
            assertThat(other.command("STRLEN", "{lucia}:task")).isEqualTo(":4");
            assertThat(other.command("APPEND", "{lucia}:task", "!")).isEqualTo(":5");
            other.kill();
            other.restart();
            assertThat(other.command("STRLEN", "{lucia}:task")).isEqualTo(":5");
        }
    }

    @Test
    void whatRedisHadIsMovedAside() throws IOException {
        // Given
        keep(dump(), 7);
        redis.kill();

        // When
        run(new RestoreBackup(), backups.toString(), redis.data().toString());

        // Then
        try (Stream<Path> files = Files.list(redis.data())) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .anyMatch(name -> name.startsWith("before-restore-"))
                    .contains("appendonly.aof");
        }
    }

    @Test
    void onlyTheNewestAreKept() throws IOException {
        // Given
        keep(dump(), 2);
        keep(dump(), 2);
        Path third = names().getLast();

        // When
        keep(dump(), 2);

        // Then
        assertThat(names()).hasSize(2).startsWith(third);
    }

    @Test
    void aDamagedDumpIsRefusedAndNothingIsRemovedForIt() throws IOException {
        // Given
        keep(dump(), 1);
        Path damaged = dump();
        byte[] content = Files.readAllBytes(damaged);
        content[content.length / 2] ^= 1;
        Files.write(damaged, content);

        // When
        int code = run(new KeepBackup(), damaged.toString(), backups.toString(), "--keep=1");

        // Then
        assertThat(code).isEqualTo(1);
        assertThat(err.toString()).contains("its checksum is wrong, so it was cut or damaged");
        assertThat(names()).hasSize(1);
    }

    @Test
    void anEmptyFolderHasNothingToRestore() throws IOException {
        // When
        int code = run(new RestoreBackup(), backups.toString(), folder.toString());

        // Then
        assertThat(code).isEqualTo(1);
        assertThat(err.toString()).contains("there is no backup in " + backups);
        assertThat(folder.resolve("appendonly.aof")).doesNotExist();
    }

    private static RedisServer start(String server) {
        return server.equals("bundled") ? RedisServer.start() : RedisServer.startInstalled();
    }

    /** What {@code redis-cli --rdb} would write. */
    private Path dump() throws IOException {
        assertThat(redis.command("SAVE")).isEqualTo("+OK");
        return Files.copy(
                redis.data().resolve("dump.rdb"),
                folder.resolve("incoming.rdb"),
                StandardCopyOption.REPLACE_EXISTING);
    }

    private void keep(Path dump, int count) {
        int code = run(new KeepBackup(), dump.toString(), backups.toString(), "--keep=" + count);
        assertThat(code).as("%s", err).isZero();
    }

    private List<Path> names() throws IOException {
        try (Stream<Path> files = Files.list(backups)) {
            return files.sorted().toList();
        }
    }

    private int run(Object command, String... arguments) {
        return new CommandLine(command)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .setExecutionExceptionHandler(
                        (failure, line, parsed) -> {
                            err.append(failure.getMessage());
                            return line.getCommandSpec().exitCodeOnExecutionException();
                        })
                .execute(arguments);
    }
}
