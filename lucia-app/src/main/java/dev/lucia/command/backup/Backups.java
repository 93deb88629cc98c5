package dev.lucia.command.backup;

import static java.util.Comparator.reverseOrder;

import dev.lucia.command.CommandFailed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder of dumps, each named by when it was kept, so that names sort by age.
 *
 * @param folder where they are; anything else in it is left alone
 */
record Backups(Path folder) {

    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("'lucia-'uuuu-MM-dd'T'HH-mm-ss.SSS'Z.rdb'")
                    .withZone(ZoneOffset.UTC);

    /** Takes the dump in, under its name. */
    Path add(Dump dump, Instant at) throws IOException {
        Path kept = folder.resolve(NAME.format(at));
        return Files.move(dump.file(), kept);
    }

    /** Removes all but the newest {@code count}; gives what was removed. */
    List<Path> keepNewest(int count) throws IOException {
        List<Path> old = newestFirst().stream().skip(count).toList();
        for (Path file : old) {
            Files.delete(file);
        }
        return old;
    }

    Path newest() throws IOException {
        return newestFirst().stream()
                .findFirst()
                .orElseThrow(() -> new CommandFailed("there is no backup in " + folder + "."));
    }

    private List<Path> newestFirst() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("lucia-\\d.*\\.rdb"))
                    .sorted(reverseOrder())
                    .toList();
        }
    }
}
