import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Runs a program and reports what it printed only if it failed. */
class Tool {

    static String ofJdk(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }

    static String run(List<String> command) throws IOException, InterruptedException {
        return run(Path.of(""), command);
    }

    static String run(Path folder, List<String> command) throws IOException, InterruptedException {
        var builder =
                new ProcessBuilder(command)
                        .directory(folder.toAbsolutePath().toFile())
                        .redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C");
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) {
            throw new IllegalStateException(String.join(" ", command) + " failed:\n" + output);
        }
        return output;
    }
}
