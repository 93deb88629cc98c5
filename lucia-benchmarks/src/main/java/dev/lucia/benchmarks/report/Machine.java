package dev.lucia.benchmarks.report;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where it was measured; figures of another machine are others.
 *
 * @param load of the last minute, before and after: above the cores, others disturbed what was
 *     measured
 */
public record Machine(
        String processor, int cores, long memoryBytes, String system, String java, Load load) {

    /** How many processes wanted to run, on average over a minute. */
    public record Load(double before, double after) {}

    /** This machine, with {@code before} as the load it had when all began. */
    public static Machine now(double before) {
        return new Machine(
                valueIn(Path.of("/proc/cpuinfo"), "model name", System.getProperty("os.arch")),
                Runtime.getRuntime().availableProcessors(),
                1024
                        * Long.parseLong(
                                valueIn(Path.of("/proc/meminfo"), "MemTotal", "0 kB")
                                        .split(" ", 2)[0]),
                System.getProperty("os.name") + " " + System.getProperty("os.version"),
                System.getProperty("java.vm.vendor") + " " + Runtime.version(),
                new Load(before, currentLoad()));
    }

    /** The load of the last minute. */
    public static double currentLoad() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private static String valueIn(Path file, String name, String otherwise) {
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(name))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(otherwise);
        } catch (IOException notLinux) {
            return otherwise;
        }
    }
}
