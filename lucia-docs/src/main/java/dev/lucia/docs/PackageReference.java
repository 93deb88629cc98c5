package dev.lucia.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The application's packages: what each is for, and which features it uses. */
final class PackageReference {

    private static final Pattern PURPOSE =
            Pattern.compile("/\\*\\*(.+?)\\*/.+?package dev\\.lucia\\.([a-z.]+);", Pattern.DOTALL);
    private static final Pattern IMPORT =
            Pattern.compile(
                    "^import (?:static )?dev\\.lucia\\.([a-z.]+)\\.[A-Z]", Pattern.MULTILINE);

    private PackageReference() {}

    static String of(Path sources) throws IOException {
        Map<String, String> purposes = new TreeMap<>();
        for (Path file : files(sources, "package-info.java")) {
            Matcher purpose = PURPOSE.matcher(Files.readString(file));
            if (purpose.find()) {
                purposes.put(purpose.group(2), words(purpose.group(1)));
            }
        }
        return """
        [cols="2,5,3",options="header"]
        |===
        | Package | Purpose | Uses

        %s
        |===
        """
                .formatted(
                        purposes.entrySet().stream()
                                .map(entry -> row(sources, entry.getKey(), entry.getValue()))
                                .collect(Collectors.joining("\n")));
    }

    private static String row(Path sources, String name, String purpose) {
        return "| `%s` | %s | %s"
                .formatted(
                        name,
                        purpose,
                        used(sources, name).stream()
                                .map(other -> "`" + other + "`")
                                .collect(Collectors.joining(", ")));
    }

    private static Set<String> used(Path sources, String name) {
        Path folder = sources.resolve("dev/lucia/" + name.replace('.', '/'));
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .flatMap(file -> imports(file).stream())
                    .filter(other -> !other.equals(name))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> imports(Path file) {
        try {
            return IMPORT.matcher(Files.readString(file))
                    .results()
                    .map((MatchResult found) -> found.group(1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(Path root, String name) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.endsWith(name)).toList();
        }
    }

    private static String words(String javadoc) {
        return javadoc.replaceAll("\\s*\\n \\* ?", " ").strip();
    }
}
