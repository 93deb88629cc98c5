package dev.lucia.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lucia.home.Home;
import dev.lucia.language.HomeFixture;
import dev.lucia.language.Interpreter;
import dev.lucia.language.Language;
import dev.lucia.language.Situation;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The documented accuracy is what is measured; {@code -Daccuracy.write=true} writes it anew. */
class AccuracyTest {

    private static final Path DOCUMENTED =
            Path.of("../lucia-docs/src/main/asciidoc/_accuracy.adoc");

    private final Interpreter atHome = new Interpreter();
    private final Interpreter atTheVilla = new Interpreter();
    private final Home house = HomeFixture.house().home();
    private final Home villa = HomeFixture.villa().home();

    @Test
    void theDocumentedAccuracyIsMeasured() throws IOException {
        // When
        String measured =
                table("Own corpus", "corpus", "Domain")
                        + "\n"
                        + table("Fresh sets", "fresh", "Set");

        // Then
        System.out.println(measured);
        if (Boolean.getBoolean("accuracy.write")) {
            Files.writeString(DOCUMENTED, measured);
        }
        assertThat(DOCUMENTED).hasContent(measured);
    }

    private String table(String title, String folder, String what) {
        StringBuilder rows = new StringBuilder();
        for (Language language : Language.values()) {
            Corpus.in(folder + "/" + language.code()).stream()
                    .collect(
                            Collectors.groupingBy(
                                    Corpus.Example::file, TreeMap::new, Collectors.toList()))
                    .forEach((file, examples) -> rows.append(row(language, file, examples)));
        }
        return ".%s%n[cols=\"1,2,1,1,2\"]%n|===%n| Language | %s | Sentences | Right | First try%n%n%s|===%n"
                .formatted(title, what, rows);
    }

    private String row(Language language, String file, List<Corpus.Example> examples) {
        long right = examples.stream().filter(example -> isRight(language, example)).count();
        return "| %s | %s | %d | %.1f %% | %s%n"
                .formatted(
                        language.code(),
                        file.replace(".txt", ""),
                        examples.size(),
                        100.0 * right / examples.size(),
                        examples.getFirst().firstTry());
    }

    private boolean isRight(Language language, Corpus.Example example) {
        Home home = example.isAboutTheVilla() ? villa : house;
        Interpreter interpreter = example.isAboutTheVilla() ? atTheVilla : atHome;
        Situation situation = Situation.in(language.code(), example.room());
        String taken =
                Described.all(
                        interpreter.interpret(example.sentence(), home, situation),
                        new Planner(home.settings()));
        return example.allows(taken);
    }
}
