package dev.lucia.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lucia.language.HomeFixture;
import dev.lucia.language.Interpreter;
import dev.lucia.task.Speaker;

import org.junit.jupiter.api.Test;

import java.util.Map;

class ExplainerTest {

    private final FixtureHome home = new FixtureHome(HomeFixture.house().home());
    private final Explainer explainer = new Explainer(home, new Interpreter());

    @Test
    void showsWhatWouldBeDoneAndDoesNothing() {
        // When
        Explanation explanation = explainer.explain("unlock the front door", Speaker.UNKNOWN);

        // Then
        assertThat(explanation.commands())
                .singleElement()
                .satisfies(
                        command -> {
                            assertThat(command.shape()).isEqualTo("unlock");
                            assertThat(command.calls())
                                    .containsExactly(
                                            new Explanation.Call(
                                                    "lock.front_door",
                                                    "lock.unlock",
                                                    Map.of(),
                                                    "risky"));
                        });
        assertThat(home.calls()).isEmpty();
    }

    @Test
    void showsCandidatesWithScoresAndTheChosenOne() {
        // When
        Explanation explanation = explainer.explain("unlock the front door", Speaker.UNKNOWN);

        // Then
        assertThat(explanation.commands().getFirst().candidates())
                .containsExactly(
                        new Explanation.Candidate("lock.front_door", "Front Door", 8, true),
                        new Explanation.Candidate(
                                "binary_sensor.front_door", "Front Door Contact", 6, false));
    }

    @Test
    void tellsHowToMakeAnUnknownNameKnown() {
        // When
        Explanation explanation = explainer.explain("turn on the aquarium", Speaker.UNKNOWN);

        // Then
        assertThat(explanation.hint()).contains("\"aquarium\"", "alias");
    }

    @Test
    void namesTheWordsItDoesNotKnow() {
        // When
        Explanation explanation = explainer.explain("why frobnicate", Speaker.UNKNOWN);

        // Then
        assertThat(explanation.hint()).isEqualTo("Unknown words: frobnicate.");
    }
}
