package dev.lucia.benchmarks;

import dev.lucia.LuciaApplication;

import picocli.CommandLine.IVersionProvider;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What exactly was measured. */
final class Versions implements IVersionProvider {

    private static final Pattern REDIS = Pattern.compile("v=(\\S+)");

    @Override
    public String[] getVersion() throws IOException {
        return new String[] {"lucia " + lucia()};
    }

    /** Lucia's, as its build wrote it down. */
    static String lucia() throws IOException {
        Properties build = new Properties();
        try (InputStream file =
                LuciaApplication.class.getResourceAsStream("/META-INF/build-info.properties")) {
            build.load(Objects.requireNonNull(file, "META-INF/build-info.properties"));
        }
        return build.getProperty("build.version");
    }

    /** Of the redis-server at {@code binary}. */
    static String redis(Path binary) throws IOException {
        Process process = new ProcessBuilder(binary.toString(), "--version").start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher version = REDIS.matcher(said);
        return version.find() ? version.group(1) : said.strip();
    }
}
