package dev.lucia.command;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;

/** {@code lucia smoke-test}: one real sentence to a running service. */
@Command(
        name = "smoke-test",
        description = {
            "Says one sentence to a running service and succeeds if it reports that it was done.",
            "",
            "The API key is read from LUCIA_API_KEY or --key-file; none is sent if neither is"
                    + " there."
        })
final class SmokeTest implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final JsonMapper json = JsonMapper.shared();

    @Spec private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--url",
            paramLabel = "URL",
            defaultValue = "http://localhost:8080",
            description = "Address of the service (default: ${DEFAULT-VALUE}).")
    private String url = "";

    @Option(
            names = "--text",
            paramLabel = "SENTENCE",
            defaultValue = "turn on the kitchen lights",
            description = "What to say (default: ${DEFAULT-VALUE}).")
    private String text = "";

    @Option(
            names = "--key-file",
            paramLabel = "FILE",
            description = "A file that holds the API key.")
    private @Nullable Path keyFile;

    @Override
    public Integer call() throws InterruptedException {
        HttpResponse<String> response = say();
        JsonNode answer = parse(response);
        String said = answer.path("text").asString(response.body());
        switch (response.statusCode()) {
            case 200 -> requireDone(answer, said);
            case 401, 403 ->
                    throw new CommandFailed(
                            "the service refuses the API key. Set LUCIA_API_KEY to one that"
                                    + " `lucia create-key` made and the service was given.");
            default ->
                    throw new CommandFailed(
                            "the service answers "
                                    + response.statusCode()
                                    + ": "
                                    + answer.path("error").asString(said));
        }
        spec.commandLine().getOut().println(said);
        return 0;
    }

    private void requireDone(JsonNode answer, String said) {
        if (!answer.path("command").isObject()) {
            throw new CommandFailed("\"" + text + "\" was not done. The service says: " + said);
        }
    }

    private JsonNode parse(HttpResponse<String> response) {
        try {
            return json.readTree(response.body());
        } catch (JacksonException notOurs) {
            throw new CommandFailed(
                    url + " does not answer like Lucia (status " + response.statusCode() + ").",
                    notOurs);
        }
    }

    private HttpResponse<String> say() throws InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request(), BodyHandlers.ofString());
        } catch (IOException unreachable) {
            throw new CommandFailed(
                    "no answer from "
                            + url
                            + ". Is the service running there? Example: --url"
                            + " http://localhost:8080",
                    unreachable);
        }
    }

    private HttpRequest request() throws IOException {
        try {
            var request =
                    HttpRequest.newBuilder(URI.create(url).resolve("/api/conversation"))
                            .timeout(PATIENCE)
                            .header("Content-Type", "application/json")
                            .POST(
                                    BodyPublishers.ofString(
                                            json.writeValueAsString(Map.of("text", text))));
            String key = key();
            return (key.isBlank() ? request : request.header("X-Api-Key", key)).build();
        } catch (IllegalArgumentException invalid) {
            throw new CommandFailed(
                    "\"" + url + "\" is no HTTP address. Example: --url http://localhost:8080",
                    invalid);
        }
    }

    private String key() {
        if (keyFile == null) {
            String key = System.getenv("LUCIA_API_KEY");
            return key == null ? "" : key.strip();
        }
        try {
            return Files.readString(keyFile).strip();
        } catch (IOException unreadable) {
            throw new CommandFailed("the key file " + keyFile + " can't be read.", unreadable);
        }
    }
}
