package dev.lucia.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.lucia.secret.Secret;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

class UnguardedStartTest {

    private static final Secret KEY = Secret.of("0123456789abcdef".repeat(4));

    private static ApiKeys start(boolean anonymous, @Nullable String address)
            throws UnknownHostException {
        ServerProperties server = new ServerProperties();
        if (address != null) {
            server.setAddress(InetAddress.getByName(address));
        }
        SecurityProperties security =
                new SecurityProperties(
                        anonymous, List.of(), KEY, List.of(), new RateLimitProperties(50, 100, 10));
        return new SecurityConfiguration().apiKeys(security, server);
    }

    @Test
    void withoutKeysItSaysHowToMakeOne() {
        assertThatExceptionOfType(NobodyGuards.class)
                .isThrownBy(() -> start(false, "127.0.0.1"))
                .satisfies(
                        fault ->
                                assertThat(fault.action())
                                        .contains(
                                                "bin/lucia create-key NAME",
                                                "LUCIA_SECURITY_KEYS_0_SHA256",
                                                "LUCIA_SECURITY_ANONYMOUS=true"));
    }

    @Test
    void withoutAskingForKeysItMustNotBeReachable() {
        assertThatExceptionOfType(NobodyGuards.class)
                .isThrownBy(() -> start(true, null))
                .withMessageContaining("any address")
                .satisfies(
                        fault -> assertThat(fault.action()).contains("SERVER_ADDRESS=127.0.0.1"));
        assertThatExceptionOfType(NobodyGuards.class)
                .isThrownBy(() -> start(true, "192.0.2.1"))
                .withMessageContaining("192.0.2.1");
    }

    @Test
    void onLoopbackAnyoneMayCall() throws UnknownHostException {
        assertThat(start(true, "127.0.0.1")).isNotNull();
        assertThat(start(true, "::1")).isNotNull();
    }
}
