package dev.lucia.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where things are in this repository, seen from this module. */
final class Repository {

    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    static final Path SITE = ROOT.resolve("lucia-docs/target/site");
    static final Path PAGES = ROOT.resolve("lucia-docs/src/main/asciidoc");
    static final Path DECISIONS = ROOT.resolve("lucia-docs/decisions");
    static final Path README = ROOT.resolve("README.md");
    static final Path DISTRIBUTION = ROOT.resolve("lucia-app/target/lucia");

    private Repository() {}

    /** What is written for people: the pages and the texts beside them, in a stable order. */
    static List<Path> texts() {
        return Stream.of(files(PAGES, ".adoc"), files(DECISIONS, ".adoc"), markdown())
                .flatMap(List::stream)
                .toList();
    }

    /** The texts at the root of the repository. */
    static List<Path> markdown() {
        try (Stream<Path> files = Files.list(ROOT)) {
            return files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Path> files(Path folder, String extension) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(extension)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
