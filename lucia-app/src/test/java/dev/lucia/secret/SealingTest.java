package dev.lucia.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Base64;
import java.util.Random;

class SealingTest {

    private static final Secret KEY = Secret.of("0123456789abcdef".repeat(4));
    private static final Secret OTHER_KEY = Secret.of("fedcba9876543210".repeat(4));
    private static final Secret SECRET = Secret.of("hunter2 \u2603");

    private final Seal seal = new Sealing(KEY).of("test");

    @Test
    void anotherReplicaReadsWhatWasSealed() {
        // Given
        Seal another = new Sealing(KEY).of("test");

        // When
        String sealed = seal.encrypt(SECRET, "here");

        // Then
        assertThat(another.decrypt(sealed, "here")).contains(SECRET);
        assertThat(another.verify(seal.sign("page 2"))).contains("page 2");
    }

    @Test
    void nothingIsReadElsewhereWithAnotherKeyOrForAnotherPurpose() {
        // When
        String sealed = seal.encrypt(SECRET, "here");

        // Then
        assertThat(seal.decrypt(sealed, "there")).isEmpty();
        assertThat(new Sealing(OTHER_KEY).of("test").decrypt(sealed, "here")).isEmpty();
        assertThat(new Sealing(KEY).of("other").decrypt(sealed, "here")).isEmpty();
        assertThat(new Sealing(OTHER_KEY).of("test").verify(seal.sign("a"))).isEmpty();
        assertThat(new Sealing(KEY).of("other").verify(seal.sign("a"))).isEmpty();
    }

    @Test
    void equalSecretsLookDifferent() {
        assertThat(seal.encrypt(SECRET, "here")).isNotEqualTo(seal.encrypt(SECRET, "here"));
    }

    @Test
    void whateverIsChangedIsRefused() {
        // Given
        Random random = new Random(4711);
        String sealed = seal.encrypt(SECRET, "here");
        String signed = seal.sign("page 2");

        for (int i = 0; i < 2_000; i++) {
            // When
            String changedSeal = changed(sealed, random);
            String changedSignature = changed(signed, random);

            // Then
            assertThat(seal.decrypt(changedSeal, "here")).isNotEqualTo(changedSeal).isEmpty();
            assertThat(seal.verify(changedSignature)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "a", "a.", ".a", "\u2603.\u2603", "a.b.c"})
    void whatWasNeverSealedIsRefused(String text) {
        assertThat(seal.decrypt(text, "here")).isEmpty();
        assertThat(seal.verify(text)).isEmpty();
    }

    @Test
    void aKeyIs32BytesInAnyUsualSpelling() {
        // Given
        byte[] bytes = new byte[32];
        bytes[0] = (byte) 0xfb;
        bytes[1] = (byte) 0xff;

        // Then
        assertThat(Sealing.isKey(KEY)).isTrue();
        assertThat(Sealing.isKey(Secret.of(Base64.getEncoder().encodeToString(bytes)))).isTrue();
        assertThat(
                        Sealing.isKey(
                                Secret.of(
                                        Base64.getUrlEncoder()
                                                .withoutPadding()
                                                .encodeToString(bytes))))
                .isTrue();
        assertThat(Sealing.isKey(Secret.of("short"))).isFalse();
        assertThat(Sealing.isKey(Secret.of(""))).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Sealing(Secret.of("hunter2")))
                .withMessageNotContaining("hunter2");
    }

    /** Changes one character, but not only its bits that Base64 does not use. */
    private static String changed(String text, Random random) {
        int at = random.nextInt(text.length() - 4);
        char other = (char) ('A' + random.nextInt(26));
        return text.charAt(at) == other
                ? changed(text, random)
                : text.substring(0, at) + other + text.substring(at + 1);
    }
}
