package dev.lucia.home.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

class BackoffTest {

    private static final Duration FIRST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofSeconds(1);

    @Test
    void pausesDoubleUpToALimit() {
        // Given
        Backoff backoff = new Backoff(FIRST, LONGEST, new Random(1));
        List<Long> full = List.of(100L, 200L, 400L, 800L, 1000L, 1000L);

        // When
        List<Long> pauses = Stream.generate(() -> backoff.next().toMillis()).limit(6).toList();

        // Then
        for (int i = 0; i < full.size(); i++) {
            assertThat(pauses.get(i)).isBetween(full.get(i) / 2, full.get(i));
        }
    }

    @Test
    void twoClientsDoNotMarchInStep() {
        // Given
        Backoff one = new Backoff(FIRST, LONGEST, new Random(1));
        Backoff other = new Backoff(FIRST, LONGEST, new Random(2));

        // When
        Duration pause = one.next();

        // Then
        assertThat(pause).isNotEqualTo(other.next());
    }

    @Test
    void aResetBeginsAgain() {
        // Given
        Backoff backoff = new Backoff(FIRST, LONGEST, new Random(1));
        Stream.generate(backoff::next).limit(5).forEach(_ -> {});

        // When
        backoff.reset();

        // Then
        assertThat(backoff.next()).isLessThanOrEqualTo(FIRST);
    }
}
