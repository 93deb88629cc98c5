package dev.lucia.language.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A file of lines {@code key = value, value}. A line that begins with a blank goes on with the one
 * before; {@code #} begins a comment.
 */
public final class DataFile {

    /** One key of the file with its values. */
    public record Entry(String key, List<String> values) {}

    private DataFile() {}

    /** The entries of the resource {@code name}, in order. */
    public static List<Entry> read(String name) {
        try (InputStream stream =
                DataFile.class.getResourceAsStream("/dev/lucia/language/" + name)) {
            if (stream == null) {
                throw new IllegalArgumentException("no language data named " + name);
            }
            return entries(name, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read language data " + name, e);
        }
    }

    private static List<Entry> entries(String name, String content) {
        List<String> joined = new ArrayList<>();
        for (String raw : content.lines().toList()) {
            String line = raw.replaceFirst("(^|\\s)#.*", "");
            if (line.isBlank()) {
                continue;
            }
            if (Character.isWhitespace(line.charAt(0)) && !joined.isEmpty()) {
                joined.add(joined.removeLast() + " " + line.strip());
            } else {
                joined.add(line.strip());
            }
        }
        return joined.stream().map(line -> entry(name, line)).toList();
    }

    private static Entry entry(String name, String line) {
        int equals = line.indexOf('=');
        if (equals < 0) {
            throw new IllegalArgumentException(
                    name + ": \"" + line + "\" has no \"=\"; right would be \"off = off, out\"");
        }
        List<String> values =
                Arrays.stream(line.substring(equals + 1).split(","))
                        .map(String::strip)
                        .filter(value -> !value.isEmpty())
                        .toList();
        return new Entry(line.substring(0, equals).strip(), values);
    }
}
