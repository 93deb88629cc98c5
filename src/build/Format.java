import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks or applies the project's Java format. Run by Maven as {@code java Format.java check|apply ROOT FORMATTER_JAR},
 * in a JVM of the toolchain, so that the newest syntax is understood whichever JVM runs Maven.
 */
class Format {

    public static void main(String[] args) throws IOException, InterruptedException {
        boolean apply = args[0].equals("apply");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", args[2], "--aosp"));
        command.addAll(apply ? List.of("--replace") : List.of("--dry-run", "--set-exit-if-changed"));
        command.addAll(sources(Path.of(args[1])));

        Process formatter = new ProcessBuilder(command).redirectErrorStream(true).start();
        String found = text(formatter.getInputStream());
        if (formatter.waitFor() != 0) {
            System.err.println("These files are not formatted; `mvn -N -Dformat=apply validate` does it:\n" + found);
            System.exit(1);
        }
    }

    private static List<String> sources(Path root) throws IOException {
        try (var files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !root.relativize(file).toString().matches("(.*/)?(target|\\.git)/.*"))
                    .filter(file -> !file.endsWith("src/build/Format.java"))
                    .map(Path::toString)
                    .sorted()
                    .toList();
        }
    }

    private static String text(InputStream stream) throws IOException {
        return new String(stream.readAllBytes());
    }
}
