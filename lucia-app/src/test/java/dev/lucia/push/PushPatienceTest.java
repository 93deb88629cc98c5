package dev.lucia.push;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Random;

class PushPatienceTest {

    private final PushPatience patience = new PushPatience(Duration.ofSeconds(1), new Random(7));

    @Test
    void pausesDoubleUpToALimitAndVary() {
        for (int attempts = 1; attempts < 100; attempts++) {
            // When
            Duration pause = patience.after(attempts, null);

            // Then
            Duration full = Duration.ofSeconds(attempts > 9 ? 300 : 1L << (attempts - 1));
            assertThat(pause).isBetween(full.dividedBy(2), full);
        }
        assertThat(patience.after(5, null)).isNotEqualTo(patience.after(5, null));
    }

    @Test
    void aReceiverCanAskForMorePatienceButNotForLess() {
        assertThat(patience.after(1, Duration.ofMinutes(7))).isEqualTo(Duration.ofMinutes(7));
        assertThat(patience.after(9, Duration.ZERO)).isGreaterThan(Duration.ofMinutes(2));
    }
}
