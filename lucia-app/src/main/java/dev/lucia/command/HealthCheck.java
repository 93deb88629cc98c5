package dev.lucia.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.concurrent.Callable;

/** {@code lucia health-check}: a probe for supervisors that can only run a program. */
@Command(
        name = "health-check",
        description =
                "Asks a service on this machine whether it is ready; for container health checks.")
final class HealthCheck implements Callable<Integer> {

    private static final int TIMEOUT_MILLIS = 3000;

    @Option(
            names = "--url",
            paramLabel = "URL",
            defaultValue = "http://127.0.0.1:8081/actuator/health/readiness",
            description = "What to ask (default: ${DEFAULT-VALUE}).")
    private String url = "";

    @Override
    public Integer call() {
        int status = status();
        if (status != HttpURLConnection.HTTP_OK) {
            throw new CommandFailed("not ready: " + url + " answers " + status + ".");
        }
        return 0;
    }

    private int status() {
        try {
            var connection = (HttpURLConnection) new URI(url).toURL().openConnection();
            connection.setConnectTimeout(TIMEOUT_MILLIS);
            connection.setReadTimeout(TIMEOUT_MILLIS);
            return connection.getResponseCode();
        } catch (IOException unreachable) {
            throw new CommandFailed(
                    "not ready: " + url + " can't be reached (" + unreachable.getMessage() + ").",
                    unreachable);
        } catch (URISyntaxException | IllegalArgumentException | ClassCastException invalid) {
            throw new CommandFailed(
                    "\""
                            + url
                            + "\" is no HTTP address. Example: --url"
                            + " http://127.0.0.1:8081/actuator/health/readiness",
                    invalid);
        }
    }
}
