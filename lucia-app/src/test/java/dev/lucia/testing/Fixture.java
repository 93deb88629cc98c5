package dev.lucia.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Something real that a test needs and a machine may lack. */
public enum Fixture {
    DOCKER {
        @Override
        Optional<String> missing() {
            return succeeds("docker", "info")
                    ? Optional.empty()
                    : Optional.of("`docker info` fails: no Docker daemon");
        }
    },
    CLUSTER {
        @Override
        Optional<String> missing() {
            if (System.getenv("KUBECONFIG") == null) {
                return Optional.of("KUBECONFIG is not set");
            }
            return succeeds("kubectl", "version", "--request-timeout=5s")
                    ? Optional.empty()
                    : Optional.of("the cluster of KUBECONFIG does not answer `kubectl version`");
        }
    },
    SYSTEM_REDIS {
        @Override
        Optional<String> missing() {
            return succeeds("redis-server", "--version")
                    ? Optional.empty()
                    : Optional.of("no redis-server is installed");
        }
    },
    A2A_CLIENTS {
        @Override
        Optional<String> missing() {
            String folder = System.getenv("A2A_CLIENTS");
            if (folder == null) {
                return Optional.of("A2A_CLIENTS names no folder with the official clients of A2A");
            }
            return succeeds("node", "--version")
                            && succeeds(folder + "/python/bin/python", "-c", "import a2a")
                            && Files.isDirectory(Path.of(folder, "node_modules/@a2a-js/sdk"))
                    ? Optional.empty()
                    : Optional.of(
                            "there is no node, or A2A_CLIENTS lacks node_modules/@a2a-js/sdk or"
                                    + " python/bin/python with a2a-sdk");
        }
    },
    HOME_ASSISTANT {
        @Override
        Optional<String> missing() {
            return System.getenv("HOME_ASSISTANT_URL") != null
                            && System.getenv("HOME_ASSISTANT_TOKEN") != null
                    ? Optional.empty()
                    : Optional.of("HOME_ASSISTANT_URL and HOME_ASSISTANT_TOKEN are not set");
        }
    };

    /** Why this machine lacks the fixture, or empty if it is there. */
    abstract Optional<String> missing();

    /** The name by which {@code -Drequire=} knows it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static boolean succeeds(String... command) {
        try {
            Process process =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            return process.waitFor() == 0;
        } catch (IOException notInstalled) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
