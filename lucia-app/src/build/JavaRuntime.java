import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The Java runtime that is shipped: only the modules that are used, linked from the JDK that runs
 * this.
 */
class JavaRuntime {

    private static final List<String> MODULES =
            List.of(
                    "java.compiler", // jakarta.annotation and Spring mention javax.lang.model
                    "java.desktop", // java.beans
                    "java.instrument",
                    "java.logging",
                    "java.management",
                    "java.naming",
                    "java.net.http",
                    "java.scripting",
                    "java.security.jgss",
                    "java.sql", // Jackson's and Micrometer's converters
                    "java.xml",
                    "jdk.crypto.ec",
                    "jdk.httpserver", // the model simulator
                    "jdk.jcmd", // thread dumps of a running pod
                    "jdk.jfr",
                    "jdk.localedata",
                    "jdk.management",
                    "jdk.naming.dns",
                    "jdk.net", // keep-alive options of the Redis connection
                    "jdk.unsupported",
                    "jdk.zipfs");

    private final Path output;

    JavaRuntime(Path output) {
        this.output = output;
    }

    String inputs() {
        return Runtime.version() + " " + options();
    }

    /** In a process of its own: inside this one, the bytes would depend on what has run before. */
    void build() throws IOException, InterruptedException {
        Tree.delete(output);
        Tool.run(Stream.concat(Stream.of(Tool.ofJdk("jlink")), options().stream()).toList());
    }

    private List<String> options() {
        return List.of(
                "--add-modules",
                String.join(",", MODULES),
                "--include-locales",
                "en,de,es,fr,it,nl,pt",
                "--strip-java-debug-attributes",
                "--no-man-pages",
                "--no-header-files",
                "--compress",
                "zip-6",
                "--exclude-files",
                "/java.desktop/lib/**,/java.base/lib/classlist",
                "--output",
                output.toString());
    }
}
