package dev.lucia.docs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AnswerTest {

    @Test
    void jsonIsTheSameInAnyLayoutAndWithOtherIdentifiers() {
        // Given
        String documented =
                """
                {"taskId": "0199c1de-7a10-7abc-8def-0123456789ab", "text": "On.",
                 "command": {"executionMs": 12}}
                """;
        String printed =
                """
                {"command":{"executionMs":3},"text":"On.","taskId":"0199c1de-7a10-7abc-8def-ffffffffffff"}\
                """;

        // When
        Answer answer = Answer.of(printed);

        // Then
        assertThat(answer).isEqualTo(Answer.of(documented));
    }

    @Test
    void anotherTextIsAnotherAnswer() {
        // Given
        Answer documented = Answer.of("{\"text\": \"On.\"}");

        // When
        Answer printed = Answer.of("{\"text\": \"Off.\"}");

        // Then
        assertThat(printed).isNotEqualTo(documented);
    }

    @Test
    void dotsStandForAnyLines() {
        // Given
        String printed = "first\nsecond\nthird\nlast";

        // When
        Answer documented = Answer.of("first\n...\nlast").in(printed);

        // Then
        assertThat(documented).isEqualTo(Answer.of(printed));
    }

    @Test
    void dotsDoNotHideAnotherEnd() {
        // Given
        String printed = "first\nsecond\nother";

        // When
        Answer documented = Answer.of("first\n...\nlast").in(printed);

        // Then
        assertThat(documented).isNotEqualTo(Answer.of(printed));
    }
}
