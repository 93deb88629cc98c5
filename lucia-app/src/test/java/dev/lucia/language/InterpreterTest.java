package dev.lucia.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lucia.home.Entity;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.stream.Collectors;

class InterpreterTest {

    private final Interpreter interpreter = new Interpreter();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    turn on the kitchen lights                      |      | on light.counter light.table
                    Turn the kitchen lights on, please!             |      | on light.counter light.table
                    could you switch off the desk lamp              |      | off light.desk
                    espresso machine on                             |      | on switch.coffee
                    turn off the worktop light                      |      | off light.counter
                    turn on the lamp on the kitchen counter         |      | on light.counter
                    turn off the table light                        |      | off light.table
                    lights out                                      | Hall | off light.hall
                    turn on the lights                              | Study | on light.desk
                    turn on the ceiling light                       | Bedroom | on light.bed_ceiling
                    turn on the ceiling light in the lounge         | Bedroom | on light.living_ceiling
                    turn off the kitchen                            |      | off light.counter light.table
                    kitchen and hall lights off                     |      | off light.counter light.hall light.table
                    turn off the lights in the kitchen and the hall |      | off light.counter light.hall light.table
                    turn off all the lights upstairs except the desk lamp | | off light.bed light.bed_ceiling
                    turn off all lights except in the kitchen and the hall | | off light.bed light.bed_ceiling light.desk light.living_ceiling light.reading
                    turn off all the lights in the bedroom          | Hall | off light.bed light.bed_ceiling
                    turn off everything in the kitchen              |      | off light.counter light.table switch.coffee
                    turn on the desk lamp and the coffee maker      |      | on light.desk switch.coffee
                    switch off both ceiling lights                  |      | off light.bed_ceiling light.living_ceiling
                    turn on the hall light because it is dark       |      | on light.hall
                    """)
    void actsOnWhatIsMeant(String sentence, @Nullable String room, String expected) {
        // When
        List<Reading> readings = interpret(sentence, room);

        // Then
        assertThat(readings).extracting(InterpreterTest::described).containsExactly(expected);
    }

    @Test
    void tellsSeveralCommandsApart() {
        // When
        List<Reading> readings =
                interpret(
                        "turn on the desk lamp, then turn off the hall light and the towel rail",
                        null);

        // Then
        assertThat(readings)
                .extracting(InterpreterTest::described)
                .containsExactly("on light.desk", "off light.hall switch.heater");
    }

    @Test
    void asksWhichOfTwoThingsOfOneName() {
        // When
        List<Reading> readings = interpret("turn on the ceiling light", "Kitchen");

        // Then
        assertThat(readings)
                .extracting(InterpreterTest::described)
                .containsExactly("which light.bed_ceiling light.living_ceiling");
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
    @ValueSource(
            strings = {
                "don't turn on the desk lamp",
                "if it rains turn on the desk lamp",
                "why is the desk lamp on",
                "what a lovely day",
                "the kitchen lights"
            })
    void whatIsNoCommandIsNotUnderstood(String sentence) {
        // When
        List<Reading> readings = interpret(sentence, "Kitchen");

        // Then
        assertThat(readings).isNotEmpty().allMatch(r -> r instanceof Reading.NotUnderstood);
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

    private static String described(Reading reading) {
        return switch (reading) {
            case Reading.Understood(Intent.Power(Targets targets, boolean on)) ->
                    (on ? "on " : "off ") + ids(targets.entities());
            case Reading.WhichOne(var candidates) -> "which " + ids(candidates);
            case Reading.NothingNamed _,
                    Reading.NothingCalled _,
                    Reading.NoneThere _,
                    Reading.Unable _,
                    Reading.NotUnderstood _ ->
                    reading.toString();
        };
    }

    private static String ids(List<Entity> entities) {
        return entities.stream()
                .map(entity -> entity.id().toString())
                .sorted()
                .collect(Collectors.joining(" "));
    }
}
