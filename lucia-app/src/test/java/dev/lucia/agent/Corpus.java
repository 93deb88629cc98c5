package dev.lucia.agent;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Sentences and what they are to be taken for. A line {@code = expected} holds for the sentences
 * after it, a line {@code @Room} says where they are spoken, {@code @} alone that nobody knows.
 */
final class Corpus {

    /** One sentence. */
    record Example(
            String file,
            String sentence,
            @Nullable String room,
            String expected,
            String firstTry,
            boolean isAboutTheVilla) {

        /** Whether {@code taken} is right; of several outcomes, separated by "||", each is. */
        boolean allows(String taken) {
            return List.of(expected.split(" \\|\\| ")).contains(taken);
        }

        @Override
        public String toString() {
            return file + ": " + sentence + (room == null ? "" : " @" + room);
        }
    }

    private static final String FIRST_TRY = "# First try:";

    private Corpus() {}

    /** All examples of {@code language}. */
    static List<Example> of(String language) {
        return in("corpus/" + language);
    }

    /** All examples of the files in {@code folder}. */
    static List<Example> in(String folder) {
        List<Example> examples = new ArrayList<>();
        try (var files = Files.list(path(folder))) {
            for (Path file : files.sorted().toList()) {
                read(file, examples);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return examples;
    }

    private static Path path(String folder) {
        try {
            return Path.of(
                    Objects.requireNonNull(
                                    Corpus.class.getResource("/dev/lucia/language/" + folder))
                            .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void read(Path file, List<Example> examples) throws IOException {
        String expected = "";
        String room = null;
        String firstTry = "";
        boolean villa = file.endsWith(Path.of("fresh", "en", file.getFileName().toString()));
        for (String raw : Files.readAllLines(file)) {
            String line = raw.strip();
            if (line.startsWith(FIRST_TRY)) {
                firstTry = line.substring(FIRST_TRY.length(), line.indexOf('.')).strip();
            }
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            if (line.startsWith("=")) {
                expected = line.substring(1).strip();
            } else if (line.startsWith("@")) {
                room = line.length() == 1 ? null : line.substring(1).strip();
            } else {
                examples.add(
                        new Example(
                                String.valueOf(file.getFileName()),
                                line,
                                room,
                                expected,
                                firstTry,
                                villa));
            }
        }
    }
}
