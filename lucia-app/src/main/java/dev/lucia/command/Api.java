package dev.lucia.command;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

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

/** The API of a running service, for commands that talk to one: where it is, and the key for it. */
final class Api {

    static final String KEY_HINT =
            "The API key is read from LUCIA_API_KEY or --key-file; none is sent if neither is"
                    + " there.";

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final JsonMapper json = JsonMapper.shared();

    @Option(
            names = "--url",
            paramLabel = "URL",
            defaultValue = "http://localhost:8080",
            description = "Address of the service (default: ${DEFAULT-VALUE}).")
    private String url = "";

    @Option(
            names = "--key-file",
            paramLabel = "FILE",
            description = "A file that holds the API key.")
    private @Nullable Path keyFile;

    /**
     * What the service answers to {@code body}.
     *
     * @throws CommandFailed saying why, if it answers anything else than 200 or nothing at all
     */
    JsonNode post(String path, Map<String, Object> body) throws InterruptedException {
        HttpResponse<String> response = send(path, body);
        JsonNode answer = parse(response);
        return switch (response.statusCode()) {
            case 200 -> answer;
            case 401, 403 ->
                    throw new CommandFailed(
                            "the service refuses the API key. Set LUCIA_API_KEY to one that"
                                    + " `lucia create-key` made and the service was given.");
            default ->
                    throw new CommandFailed(
                            "the service answers "
                                    + response.statusCode()
                                    + ": "
                                    + answer.path("error").asString(response.body()));
        };
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

    private HttpResponse<String> send(String path, Map<String, Object> body)
            throws InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request(path, body), BodyHandlers.ofString());
        } catch (IOException unreachable) {
            throw new CommandFailed(
                    "no answer from "
                            + url
                            + ". Is the service running there? Example: --url"
                            + " http://localhost:8080",
                    unreachable);
        }
    }

    private HttpRequest request(String path, Map<String, Object> body) {
        String key = key();
        try {
            var request =
                    HttpRequest.newBuilder(URI.create(url).resolve(path))
                            .timeout(PATIENCE)
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString(json.writeValueAsString(body)));
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
