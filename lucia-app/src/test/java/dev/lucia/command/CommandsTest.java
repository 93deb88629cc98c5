package dev.lucia.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import picocli.CommandLine;

import java.io.PrintWriter;
import java.io.StringWriter;

class CommandsTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final CommandLine lucia =
            Commands.commandLine(
                            settings -> {
                                throw new AssertionError("the service must not be started");
                            })
                    .setOut(new PrintWriter(out, true))
                    .setErr(new PrintWriter(err, true));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "demo",
                "create-key",
                "init-secrets",
                "wait-for-redis",
                "smoke-test",
                "explain",
                "health-check",
                "keep-backup",
                "restore-backup",
                "version",
                "help"
            })
    void everyCommandExplainsItself(String command) {
        // When
        int code = lucia.execute(command, "--help");

        // Then
        assertThat(code).isZero();
        assertThat(out.toString()).contains("Usage: lucia " + command);
    }

    @ParameterizedTest
    @CsvSource({
        "dmeo, demo",
        "wait-for-reddis, wait-for-redis",
        "create, create-key",
        "init, init-secrets"
    })
    void aMistypedCommandIsGuessed(String typed, String meant) {
        // When
        int code = lucia.execute(typed);

        // Then
        assertThat(code).isEqualTo(2);
        assertThat(err.toString())
                .startsWith(
                        "lucia: there is no command \"" + typed + "\". Did you mean " + meant + "?")
                .contains("`lucia --help` tells more.");
    }

    @Test
    void anUnknownCommandIsNotGuessedAt() {
        // When
        int code = lucia.execute("elephant");

        // Then
        assertThat(code).isEqualTo(2);
        assertThat(err.toString()).startsWith("lucia: there is no command \"elephant\".\n");
    }

    @Test
    void anUnknownOptionIsNamed() {
        // When
        int code = lucia.execute("create-key", "phone", "--scope");

        // Then
        assertThat(code).isEqualTo(2);
        assertThat(err.toString())
                .contains("Unknown option: '--scope'")
                .contains("`lucia create-key --help` tells more.");
    }

    @Test
    void theVersionIsTheBuilds() {
        // When
        int code = lucia.execute("version");

        // Then
        assertThat(code).isZero();
        assertThat(out.toString()).matches("lucia \\d+\\.\\d+\\.\\d+(-SNAPSHOT)?\n");
    }
}
