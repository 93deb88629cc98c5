package dev.lucia.docs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Whoever shows a command decides whether it is run; nobody may forget to. */
class SnippetsTest {

    private static final Set<String> ROLES =
            Set.of("run-demo", "run-compose", "run-cluster", "run-home-assistant", "shown");

    @Test
    void everyCommandIsRunOrSaidNotToBe() {
        // Given
        List<Snippet> commands =
                Repository.texts().stream()
                        .flatMap(text -> Snippet.of(text).stream())
                        .filter(Snippet::isShell)
                        .toList();

        // When
        List<String> undecided =
                commands.stream()
                        .filter(snippet -> !ROLES.contains(snippet.role()))
                        .map(Snippet::where)
                        .toList();

        // Then
        assertThat(commands).isNotEmpty();
        assertThat(undecided).isEmpty();
    }

    @Test
    void aBlockAndItsAnswerAreFoundInBothFormats() {
        // Given
        List<Path> texts = Repository.texts();

        // When
        List<Snippet> answered =
                texts.stream()
                        .flatMap(text -> Snippet.of(text).stream())
                        .filter(snippet -> snippet.answer() != null)
                        .toList();

        // Then
        assertThat(answered)
                .extracting(snippet -> snippet.text().getFileName().toString())
                .contains("README.md", "conversation.adoc");
    }
}
