import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What the image needs below the Java runtime: the C library of this machine, a user, folders to
 * write to.
 */
class RootFilesystem {

    private static final Pattern LIBRARY = Pattern.compile("(?:=> )?(/\\S+) \\(0x");

    /** Without it LANG=C.UTF-8 means ASCII. */
    private static final Path UTF8 = Path.of("/usr/lib/locale/C.utf8");

    private final Path image;
    private final Path distribution;

    RootFilesystem(Path image, Path distribution) {
        this.image = image;
        this.distribution = distribution;
    }

    String inputs() throws IOException {
        return Tree.hash(distribution.resolve("jvm.options"))
                + Tree.hash(distribution.resolve("runtime/lib/modules"))
                + Tree.hash(UTF8);
    }

    void build() throws IOException, InterruptedException {
        Path root = image.resolve("root");
        Tree.delete(image);
        for (Path library : libraries()) {
            Path folder =
                    root.resolve(library.startsWith("/lib64") ? "lib64" : "lib/x86_64-linux-gnu");
            Tree.copyFile(library.toRealPath(), folder.resolve(library.getFileName()));
        }
        Tree.copy(UTF8, root.resolve(UTF8.toString().substring(1)));
        Tree.copyFile(
                Path.of("/usr/share/doc/libc6/copyright"),
                root.resolve("usr/share/doc/libc6/copyright"));
        Tree.write(
                root.resolve("etc/passwd"),
                "root:x:0:0:root:/:/sbin/nologin\nlucia:x:1000:1000:lucia:/app:/sbin/nologin\n");
        Tree.write(root.resolve("etc/group"), "root:x:0:\nlucia:x:1000:\n");
        Tree.write(
                root.resolve("etc/nsswitch.conf"),
                "passwd: files\ngroup: files\nhosts: files dns\n");
        for (String folder : List.of("tmp", "data/secrets", "data/redis")) {
            Files.createDirectories(root.resolve(folder));
        }
        Tree.write(image.resolve("app/lucia.args"), arguments());
    }

    /**
     * The entrypoint's argument file: the same options as {@code bin/lucia}, with the image's
     * paths.
     */
    private String arguments() throws IOException {
        return Files.readString(distribution.resolve("jvm.options"))
                + "-XX:AOTCache=/app/lucia.aot\n-jar\n/app/lucia.jar\n";
    }

    private TreeSet<Path> libraries() throws IOException, InterruptedException {
        Path runtime = distribution.resolve("runtime");
        var found = new TreeSet<Path>();
        for (Path file : Tree.files(runtime)) {
            if (file.toString().endsWith(".so") || file.getParent().endsWith("bin")) {
                for (String line : Tool.run(List.of("ldd", file.toString())).split("\n")) {
                    var library = LIBRARY.matcher(line);
                    if (library.find() && !Path.of(library.group(1)).startsWith(runtime)) {
                        found.add(Path.of(library.group(1)));
                    }
                }
            }
        }
        return found;
    }
}
