import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;

/** Everything of the distribution but the Java runtime and the AOT cache. */
class Application {

    private final Path base;
    private final Path fatJar;
    private final Path distribution;
    private final Instant timestamp;

    Application(Path base, Path fatJar, Path distribution, Instant timestamp) {
        this.base = base;
        this.fatJar = fatJar;
        this.distribution = distribution;
        this.timestamp = timestamp;
    }

    String inputs() throws IOException {
        return String.join("\n", Tree.hash(fatJar), Tree.hash(dist()), Tree.hash(redis()));
    }

    /**
     * The thin jar and its {@code lib} folder are the one layout in which all classes can come from
     * the AOT cache.
     */
    void build() throws IOException, InterruptedException {
        Path extracted = base.resolve("target/extracted");
        Tree.delete(extracted);
        Tool.run(
                List.of(
                        Tool.ofJdk("java"),
                        "-Djarmode=tools",
                        "-jar",
                        fatJar.toString(),
                        "extract",
                        "--destination",
                        extracted.toString()));

        Tree.delete(distribution.resolve("lib"));
        Tree.copy(extracted.resolve("lib"), distribution.resolve("lib"));
        Tree.copyFile(extracted.resolve(fatJar.getFileName()), distribution.resolve("lucia.jar"));
        Tree.copy(dist(), distribution);
        Tree.copyFile(redis(), distribution.resolve("redis/redis-server"));
        Tree.copyFile(base.resolveSibling("LICENSE"), distribution.resolve("legal/LICENSE"));
        copySbom();
        for (String program : List.of("bin/lucia", "redis/redis-server")) {
            Files.setPosixFilePermissions(
                    distribution.resolve(program), PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        Tree.stamp(distribution, timestamp);
    }

    /** CycloneDX looks libraries up while Maven is online, and is left out while it is not. */
    private void copySbom() throws IOException {
        Path sbom = base.resolve("target/classes/META-INF/sbom/application.cdx.json");
        Path copy = distribution.resolve("legal/lucia.cdx.json");
        if (Files.exists(sbom)) {
            Tree.copyFile(sbom, copy);
        } else {
            Files.deleteIfExists(copy);
            System.out.println("package: no list of libraries (SBOM), as Maven is offline");
        }
    }

    private Path dist() {
        return base.resolve("src/main/dist");
    }

    private Path redis() {
        return base.resolve("target/redis/redis-server");
    }
}
