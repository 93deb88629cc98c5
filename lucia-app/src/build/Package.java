import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;

/**
 * Makes the distribution and what the image adds to it. Run by Maven in the toolchain's JVM, as
 * {@code java Package.java BASEDIR FAT_JAR TIMESTAMP ARCHIVE}. Each step is left out while nothing
 * that it reads has changed.
 */
class Package {

    public static void main(String[] args) throws IOException, InterruptedException {
        Path base = Path.of(args[0]);
        Path fatJar = Path.of(args[1]);
        Instant timestamp = Instant.parse(args[2]);
        Path archive = Path.of(args[3]);
        Path target = base.resolve("target");
        Path distribution = target.resolve("lucia");
        Path image = target.resolve("image");
        var steps = new Steps(target.resolve("package-steps"), base.resolve("src/build"));

        var runtime = new JavaRuntime(distribution.resolve("runtime"));
        steps.run("runtime", runtime.inputs(), runtime::build);
        var application = new Application(base, fatJar, distribution, timestamp);
        boolean changed = steps.run("application", application.inputs(), application::build);
        var cache = new AotCache(distribution, target.resolve("training"), timestamp);
        changed |= steps.run("aot-cache", cache.inputs(), cache::train);
        var root = new RootFilesystem(image, distribution);
        changed |= steps.run("root-filesystem", root.inputs(), root::build);
        if (changed) {
            // Jib's cache knows a file by its path and time stamp, and all of ours have the same
            // one.
            Tree.delete(target.resolve("jib-cache"));
        }
        var tar = new Archive(distribution, archive, timestamp);
        steps.run("archive", tar.inputs(), tar::write);
    }
}
