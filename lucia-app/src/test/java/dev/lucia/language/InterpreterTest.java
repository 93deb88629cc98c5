package dev.lucia.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lucia.home.Entity;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.stream.Collectors;

class InterpreterTest {

    private final Interpreter interpreter = new Interpreter();

    @Test
    void asksWhichOfTwoThingsOfOneName() {
        // When
        List<Reading> readings = interpret("turn on the ceiling light", "Kitchen");

        // Then
        assertThat(readings)
                .singleElement()
                .isInstanceOfSatisfying(
                        Reading.WhichOne.class,
                        which ->
                                assertThat(ids(which.candidates()))
                                        .isEqualTo("light.bed_ceiling light.living_ceiling"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"turn off the lights", "switch the light on"})
    void anUnknownRoomNeverMeansTheWholeHouse(String sentence) {
        // When
        List<Reading> readings = interpret(sentence, null);

        // Then
        assertThat(readings).singleElement().isInstanceOf(Reading.WhichOne.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"turn off", "turn on please", "off"})
    void anEmptySlotNeverMeansEverything(String sentence) {
        // When
        List<Reading> readings = interpret(sentence, "Kitchen");

        // Then
        assertThat(readings).singleElement().isInstanceOf(Reading.NothingNamed.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "turn on the cellar light",
                "turn off the christmas lights",
                "switch on the 🎄",
                "turn on the light in the attic"
            })
    void saysWhenNothingIsCalledSo(String sentence) {
        // When
        List<Reading> readings = interpret(sentence, "Kitchen");

        // Then
        assertThat(readings).singleElement().isInstanceOf(Reading.NothingCalled.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "...", "?!"})
    void blankMeansNothing(String sentence) {
        // When
        List<Reading> readings = interpret(sentence, null);

        // Then
        assertThat(readings).isEmpty();
    }

    private List<Reading> interpret(String sentence, @Nullable String room) {
        return interpreter.interpret(
                sentence, HomeFixture.house().home(), Situation.in("en", room));
    }

    private static String ids(List<Entity> entities) {
        return entities.stream()
                .map(entity -> entity.id().toString())
                .sorted()
                .collect(Collectors.joining(" "));
    }
}
