package dev.lucia.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import picocli.CommandLine;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.regex.Pattern;

class CreateKeyTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final CommandLine command =
            new CommandLine(new CreateKey())
                    .setOut(new PrintWriter(out, true))
                    .setErr(new PrintWriter(err, true));

    @Test
    void theSettingsHoldTheHashOfTheKeyThatIsShown() throws Exception {
        // When
        int code = command.execute("kitchen-tablet");

        // Then
        assertThat(code).isZero();
        byte[] key = find("    (lk_[A-Za-z0-9_-]{43})\n").getBytes(StandardCharsets.US_ASCII);
        assertThat(find("LUCIA_SECURITY_KEYS_0_SHA256=([0-9a-f]{64})\n"))
                .isEqualTo(
                        HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(key)));
        assertThat(find("LUCIA_SECURITY_KEYS_0_NAME=(.*)\n")).isEqualTo("kitchen-tablet");
        assertThat(out.toString()).doesNotContain("SCOPES", "EXPIRES");
    }

    @Test
    void scopesExpiryAndPlaceAreSettingsToo() {
        // When
        command.execute(
                "agent", "--scopes", "tasks,a2a", "--expires", "2127-01-31", "--index", "3");

        // Then
        assertThat(out.toString())
                .contains("LUCIA_SECURITY_KEYS_3_SCOPES=a2a,tasks\n")
                .contains("LUCIA_SECURITY_KEYS_3_EXPIRES=2127-01-31T00:00:00Z\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "my tablet|\"my tablet\" can't name a key",
                "tablet --scopes all|\"all\" is no scope. Example: --scopes converse,tasks",
                "tablet --expires soon|\"soon\" is no point in time",
                "tablet --expires 1999-12-31|\"1999-12-31\" is in the past"
            })
    void whatMakesNoSenseIsRefusedWithAnExample(String typed, String fault) {
        // Given
        String[] args = typed.startsWith("my") ? new String[] {typed} : typed.split(" ");

        // When
        int code = command.execute(args);

        // Then
        assertThat(code).isEqualTo(2);
        assertThat(err.toString()).contains(fault);
        assertThat(out.toString()).isEmpty();
    }

    private String find(String pattern) {
        var found = Pattern.compile(pattern).matcher(out.toString());
        assertThat(found.find()).as(pattern + " in\n" + out).isTrue();
        return found.group(1);
    }
}
