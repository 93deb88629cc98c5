package dev.lucia.task;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

class SpokenCodesTest {

    private static final Caller CALLER = new Caller("kitchen");

    private final AtomicLong now = new AtomicLong();
    private final SpokenCodes codes = new SpokenCodes(() -> Instant.ofEpochMilli(now.get()));

    @ParameterizedTest
    @CsvSource({
        "disarm the alarm with code 4711, disarm the alarm with code ....",
        "unlock the front door 4 7 1 1, unlock the front door ....",
        "my PIN is 47-11, my PIN is ....",
        "arm the alarm 471100, arm the alarm ....",
        "schalte den Alarm unscharf Code 4711, schalte den Alarm unscharf Code ....",
        "désarme avec le code 4711, désarme avec le code ....",
        "código 4711, código ....",
        "ontgrendel de deur 4711, ontgrendel de deur ...."
    })
    void aCodeIsCutOut(String said, String stored) {
        // When
        Message cut = codes.cut(CALLER, message("m", said), false);

        // Then
        assertThat(cut.text()).isEqualTo(stored);
        assertThat(codes.of(CALLER, cut).orElseThrow().code().reveal().replaceAll("\\D", ""))
                .startsWith("4711");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "set the lamp to 2700 kelvin",
                "wake me at 0730",
                "set an alarm for 645",
                "play radio 1234",
                "unlock the front door",
                "is it 21.5 degrees"
            })
    void whatIsNoCodeStays(String said) {
        // Given
        Message message = message("m", said);

        // When
        Message cut = codes.cut(CALLER, message, false);

        // Then
        assertThat(cut).isEqualTo(message);
        assertThat(codes.of(CALLER, message)).isEmpty();
    }

    @Test
    void allOfAnAnswerToAQuestionForACodeIsOne() {
        // When
        Message cut = codes.cut(CALLER, message("m", "four seven eleven"), true);

        // Then
        assertThat(cut.text()).isEqualTo("....");
        assertThat(codes.of(CALLER, cut).orElseThrow().code().reveal())
                .isEqualTo("four seven eleven");
    }

    @Test
    void anotherCallersMessageOfTheSameIdHasNone() {
        // When
        Message cut = codes.cut(CALLER, message("m", "code 4711"), false);

        // Then
        assertThat(codes.of(new Caller("garage"), cut)).isEmpty();
    }

    @Test
    void aCodeIsForgottenAfterAWhile() {
        // Given
        Message cut = codes.cut(CALLER, message("m", "code 4711"), false);

        // When
        now.set(600_001);

        // Then
        assertThat(codes.of(CALLER, cut)).isEmpty();
    }

    @Test
    void whatIsHeldPrintsNoCode() {
        // When
        Message cut = codes.cut(CALLER, message("m", "code 4711"), false);

        // Then
        assertThat(codes.of(CALLER, cut)).asString().doesNotContain("4711");
    }

    private static Message message(String id, String text) {
        return Message.ofUser(id, text, Map.of());
    }
}
