package dev.lucia.task;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Map;

class MetadataTest {

    @Test
    void aSpeakerTravelsAsMetadataWithoutWhatIsUnknown() {
        // Given
        Speaker speaker =
                new Speaker("d1", "Kitchen", "voice_assistant", null, null, "Home", "de-DE");

        // When
        Map<String, Object> metadata = speaker.toMetadata();

        // Then
        assertThat(metadata).doesNotContainKeys("userId", "speakerId");
        assertThat(Speaker.of(metadata)).isEqualTo(speaker);
    }

    @Test
    void metadataOfTheWrongTypeIsNoSpeaker() {
        assertThat(Speaker.of(Map.of("deviceArea", 7, "language", " "))).isEqualTo(Speaker.UNKNOWN);
    }

    @Test
    void aCommandReportTravelsWithTheAnswer() {
        // Given
        CommandReport report =
                new CommandReport("light", "turn_on", 0.9, Map.of("area", "Kitchen"));

        // When
        Message answer = report.on(Message.ofAgent("The kitchen light is on."));

        // Then
        assertThat(CommandReport.of(answer)).contains(report);
        assertThat(answer.text()).isEqualTo("The kitchen light is on.");
    }

    @Test
    void anAnswerWithoutReportAnswersNoCommand() {
        assertThat(CommandReport.of(Message.ofAgent("Hello."))).isEmpty();
    }
}
