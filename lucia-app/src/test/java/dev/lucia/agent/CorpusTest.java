package dev.lucia.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lucia.home.Home;
import dev.lucia.language.HomeFixture;
import dev.lucia.language.Interpreter;
import dev.lucia.language.Situation;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.List;

/** Every sentence of the own corpus is taken for what it should be; the others do nothing. */
class CorpusTest {

    private final Home home = HomeFixture.house().home();
    private final Interpreter interpreter = new Interpreter();
    private final Planner planner = new Planner(home.settings());

    @ParameterizedTest
    @CsvSource({"en, 600", "de, 150", "fr, 150", "es, 150", "nl, 150"})
    void everySentenceIsTakenForWhatItIs(String language, int least) {
        // Given
        List<Corpus.Example> examples = Corpus.of(language);

        // When
        List<String> mistakes = new ArrayList<>();
        for (Corpus.Example example : examples) {
            String taken = taken(language, example);
            if (!taken.equals(example.expected())) {
                mistakes.add(
                        example + "\n   wanted " + example.expected() + "\n      got " + taken);
            }
        }

        // Then
        assertThat(mistakes).isEmpty();
        assertThat(examples).hasSizeGreaterThanOrEqualTo(least);
    }

    private String taken(String language, Corpus.Example example) {
        Situation situation = Situation.in(language, example.room());
        return Described.all(interpreter.interpret(example.sentence(), home, situation), planner);
    }
}
