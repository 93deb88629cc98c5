import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks or applies the project's Java format. Run by Maven as {@code java Format.java check|apply ROOT FORMATTER_JAR},
 * in a JVM of the toolchain, so that the newest syntax is understood whichever JVM runs Maven.
 * Files that have not changed since they were last found well formatted are not read again.
 */
class Format {

    public static void main(String[] args) throws IOException, InterruptedException {
        boolean apply = args[0].equals("apply");
        Path passed = Path.of(args[1], "target", "formatted");
        List<String> sources = sources(Path.of(args[1]), passed);
        if (sources.isEmpty()) {
            return;
        }
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-jar", args[2], "--aosp"));
        command.addAll(apply ? List.of("--replace") : List.of("--dry-run", "--set-exit-if-changed"));
        command.addAll(sources);

        FileTime started = FileTime.from(Instant.now());
        Process formatter = new ProcessBuilder(command).redirectErrorStream(true).start();
        String found = text(formatter.getInputStream());
        if (formatter.waitFor() != 0) {
            System.err.println("These files are not formatted; `mvn -N -Dformat=apply validate` does it:\n" + found);
            System.exit(1);
        }
        Files.writeString(passed, "");
        Files.setLastModifiedTime(passed, started);
    }

    private static List<String> sources(Path root, Path passed) throws IOException {
        FileTime known = Files.exists(passed) ? Files.getLastModifiedTime(passed) : FileTime.from(Instant.EPOCH);
        try (var files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !root.relativize(file).toString().matches("(.*/)?(target|\\.git)/.*"))
                    .filter(file -> !file.endsWith("src/build/Format.java"))
                    .filter(file -> file.toFile().lastModified() >= known.toMillis())
                    .map(Path::toString)
                    .sorted()
                    .toList();
        }
    }

    private static String text(InputStream stream) throws IOException {
        return new String(stream.readAllBytes());
    }
}
