package dev.lucia.push;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lucia.secret.Secret;
import dev.lucia.task.TaskId;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.InetAddress;
import java.util.List;

class PushChecksTest {

    private final PushChecks checks =
            new PushChecks(
                    new TargetGuard(
                            List.of(),
                            name -> new InetAddress[] {InetAddress.ofLiteral("1.1.1.1")}));

    @Test
    void whatFitsHeadersIsFine() {
        assertThat(checks.fault(config("mine", "Bearer", "a.b-c", "t=1"))).isEmpty();
        assertThat(checks.fault(config("mine", "Basic", "", null))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hunter2\r\nX-Admin: 1",
                "hunter2\n",
                "\rhunter2",
                "hunter2\u0000",
                "hunter2\u2603",
                " hunter2"
            })
    void whatWouldBeginAnotherHeaderIsRefusedAndNotRepeated(String secret) {
        assertThat(checks.fault(config("mine", "Bearer", secret, null)))
                .hasValueSatisfying(
                        fault ->
                                assertThat(fault)
                                        .contains("credentials")
                                        .doesNotContain("hunter2"));
        assertThat(checks.fault(config("mine", "Bearer", "fine", secret)))
                .hasValueSatisfying(
                        fault -> assertThat(fault).contains("token").doesNotContain("hunter2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer ", "a b", "Bearer\r\nX: 1", "Bear\u00e9r"})
    void aSchemeIsOneWord(String scheme) {
        assertThat(checks.fault(config("mine", scheme, "fine", null)))
                .hasValueSatisfying(fault -> assertThat(fault).contains("scheme"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a\nb"})
    void anIdIsReadable(String id) {
        assertThat(checks.fault(config(id, "Bearer", "fine", null)))
                .hasValueSatisfying(fault -> assertThat(fault).startsWith("id must"));
        assertThat(checks.fault(config("a".repeat(129), "Bearer", "fine", null))).isPresent();
    }

    private static PushConfig config(
            String id, String scheme, String credentials, @Nullable String token) {
        return new PushConfig(
                TaskId.next(),
                id,
                "https://example.com/hook",
                token == null ? null : Secret.of(token),
                new PushAuthentication(scheme, Secret.of(credentials)));
    }
}
