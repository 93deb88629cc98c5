package dev.lucia.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.fail;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

class TargetGuardTest {

    private static final String PUBLIC = "93.184.215.14";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.255.255.254",
                "0.0.0.0",
                "10.1.2.3",
                "100.64.0.1",
                "100.127.255.254",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.8",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.1.10",
                "198.18.0.1",
                "198.51.100.7",
                "203.0.113.9",
                "224.0.0.1",
                "239.255.255.255",
                "240.0.0.1",
                "255.255.255.255",
                "[::]",
                "[::1]",
                "[::127.0.0.1]",
                "[::ffff:127.0.0.1]",
                "[::ffff:a9fe:a9fe]",
                "[64:ff9b::7f00:1]",
                "[64:ff9b:1::1]",
                "[100::1]",
                "[2001::1]",
                "[2001:db8::1]",
                "[2002:7f00:1::]",
                "[3fff::1]",
                "[5f00::1]",
                "[fc00::1]",
                "[fd00:ec2::254]",
                "[fe80::1]",
                "[fec0::1]",
                "[ff02::1]"
            })
    void noAddressButAPublicOneIsConnectedTo(String host) {
        assertRefused("https://" + host + "/hook", "public");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                PUBLIC,
                "1.1.1.1",
                "100.63.255.255",
                "172.32.0.1",
                "192.167.255.255",
                "223.255.255.255",
                "[2606:4700::1111]",
                "[2a00:1450:4001:80e::200e]"
            })
    void publicAddressesAreFine(String host) throws Exception {
        // When
        InetAddress pinned = pin("https://" + host + ":8443/hook", literals());

        // Then
        assertThat(pinned).isEqualTo(InetAddress.ofLiteral(host.replaceAll("[\\[\\]]", "")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "http://example.com/hook | https",
                "ftp://example.com/ | https",
                "file:///etc/passwd | https",
                "https:example.com | https",
                "https:///hook | https",
                "//example.com/hook | https",
                "hook | https",
                "https://127.1/ | https",
                "https://2130706433/ | public",
                "https://0x7f.0.0.1/ | https",
                "https://user@example.com/ | user",
                "https://user:hunter2@example.com/ | user",
                "https://example.com:0/ | port",
                "https://example.com:65536/ | port",
                "https://example.com:99999999999/ | https",
                "https://exa mple.com/ | malformed",
                "https://example.com\\@10.0.0.1/ | malformed",
                "https://[::1/ | malformed",
                "https://[fe80::1%25eth0]/ | resolved",
                "https://nowhere.example/ | resolved"
            })
    void whatIsNoUsableUrlIsRefusedWithAReason(String url, String reason) {
        assertRefused(url, reason);
    }

    @Test
    void aLineEndCannotBeInAUrl() {
        assertRefused("https://example.com/\r\nHost: localhost", "malformed");
        assertRefused("https://example.com/" + "a".repeat(2048), "characters");
    }

    @Test
    void onePrivateAddressAmongPublicOnesIsEnoughToRefuse() {
        assertThatExceptionOfType(RefusedTarget.class)
                .isThrownBy(
                        () -> pin("https://example.com/", name -> addresses(PUBLIC, "10.0.0.1")));
    }

    @Test
    void aNameThatIsRebornAsAPrivateAddressIsRefusedTheNextTime() throws Exception {
        // Given
        Deque<String> answers = new ArrayDeque<>(List.of(PUBLIC, "127.0.0.1"));
        TargetGuard guard = new TargetGuard(List.of(), name -> addresses(answers.remove()));
        PushTarget target = PushTarget.parse("https://rebinding.example/");

        // When
        InetAddress pinned = guard.pin(target);

        // Then
        assertThat(pinned).isEqualTo(InetAddress.ofLiteral(PUBLIC));
        assertThatExceptionOfType(RefusedTarget.class).isThrownBy(() -> guard.pin(target));
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost:9000, http://localhost:9000/hook, true",
        "http://localhost, http://LOCALHOST:1234/hook, true",
        "https://nas.local, https://nas.local/hook, true",
        "http://localhost:9000, http://localhost:9001/hook, false",
        "http://localhost, https://localhost/hook, false",
        "http://localhost, http://127.0.0.1/hook, false",
        "http://localhost, http://localhost.example/hook, false"
    })
    void whatIsAllowedIsAllowedAsItIsWritten(String origin, String url, boolean allowed) {
        // Given
        TargetGuard guard =
                new TargetGuard(
                        AllowedTarget.parse(origin).stream().toList(),
                        name -> addresses("127.0.0.1"));

        // Then
        if (allowed) {
            assertThat(resultOf(guard, url)).isEqualTo("127.0.0.1");
        } else {
            assertThat(resultOf(guard, url)).startsWith("refused");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "http://",
                "http://a b",
                "http://a/path",
                "http://u@a",
                "ftp://a"
            })
    void whatIsNoOriginCannotBeAllowed(String origin) {
        assertThat(AllowedTarget.parse(origin)).isEmpty();
    }

    /** Seeded: whatever is written, in whatever spelling, nothing private is connected to. */
    @Test
    void noSpellingGetsPastTheGuard() {
        // Given
        long seed = Long.getLong("fuzz.seed", 20_261_124L);
        Random random = new Random(seed);
        int pinnedAny = 0;

        for (int i = 0; i < 50_000; i++) {
            // When
            String url = RandomUrl.next(random);
            InetAddress[] known = {RandomUrl.address(random), RandomUrl.address(random)};
            String result =
                    resultOf(
                            new TargetGuard(
                                    List.of(),
                                    name -> isLiteral(name) ? literals().resolve(name) : known),
                            url);

            // Then
            if (!result.startsWith("refused")) {
                pinnedAny++;
                if (isSuspicious(InetAddress.ofLiteral(result))) {
                    fail("seed %d: %s leads to %s", seed, url, result);
                }
            }
        }
        assertThat(pinnedAny).isGreaterThan(100);
    }

    /** Says it in another way than the guard does. */
    private static boolean isSuspicious(InetAddress address) {
        byte[] bytes = address.getAddress();
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        boolean named =
                address.isLoopbackAddress()
                        || address.isAnyLocalAddress()
                        || address.isLinkLocalAddress()
                        || address.isSiteLocalAddress()
                        || address.isMulticastAddress();
        return named
                || (bytes.length == 4
                        ? first == 0 || first >= 224 || (first == 100 && second / 64 == 1)
                        : first / 32 != 1 || (first == 0x20 && second == 2));
    }

    private static void assertRefused(String url, String reason) {
        assertThatExceptionOfType(RefusedTarget.class)
                .isThrownBy(() -> pin(url, literals()))
                .withMessageContaining(reason)
                .satisfies(
                        refused ->
                                assertThat(refused.getMessage()).doesNotContain("hunter2", "10.0"));
    }

    private static String resultOf(TargetGuard guard, String url) {
        try {
            return guard.pin(PushTarget.parse(url)).getHostAddress();
        } catch (RefusedTarget refused) {
            return "refused: " + refused.reason();
        }
    }

    private static InetAddress pin(String url, TargetGuard.Resolver resolver) throws RefusedTarget {
        return new TargetGuard(List.of(), resolver).pin(PushTarget.parse(url));
    }

    /** Knows addresses, as every resolver does, and no names. */
    private static TargetGuard.Resolver literals() {
        return name -> {
            if (!isLiteral(name)) {
                throw new UnknownHostException(name);
            }
            return InetAddress.getAllByName(name);
        };
    }

    private static boolean isLiteral(String name) {
        try {
            return InetAddress.ofLiteral(name.replaceAll("%.*", "")) != null;
        } catch (IllegalArgumentException aName) {
            return false;
        }
    }

    private static InetAddress[] addresses(String... literals) {
        return Stream.of(literals).map(InetAddress::ofLiteral).toArray(InetAddress[]::new);
    }
}
