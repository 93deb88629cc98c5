package dev.lucia.benchmarks.durable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Redis' own load generator: how fast the same script can be at all on this machine, now. */
final class RedisBenchmark {

    private static final Pattern RATE = Pattern.compile("([0-9.]+) requests per second");

    private RedisBenchmark() {}

    /** Whether it is installed. */
    static boolean isInstalled() {
        try {
            return new ProcessBuilder("redis-benchmark", "--version")
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Commands per second with {@code clients} connections, one at a time on each. */
    static double perSecond(int port, int clients, int count, List<String> command)
            throws IOException {
        List<String> words =
                new ArrayList<>(
                        List.of(
                                "redis-benchmark",
                                "-p",
                                Integer.toString(port),
                                "-c",
                                Integer.toString(clients),
                                "-n",
                                Integer.toString(count),
                                "-r",
                                "2000000000",
                                "-q"));
        words.addAll(command);
        Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return RATE.matcher(said)
                .results()
                .map((MatchResult rate) -> Double.parseDouble(rate.group(1)))
                .reduce((first, last) -> last)
                .orElseThrow(() -> new IOException("redis-benchmark said: " + said));
    }
}
