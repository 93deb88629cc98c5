package dev.lucia.command.secrets;

import dev.lucia.command.CommandFailed;
import dev.lucia.command.PrivateFile;
import dev.lucia.secret.Secret;
import dev.lucia.security.GeneratedKey;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;

/** {@code lucia init-secrets DIR}. */
@Command(
        name = "init-secrets",
        description = {
            "Makes the secrets of an installation, one file each: redis-password, api-key,"
                    + " api-key-sha256, encryption-key.",
            "",
            "What is there already stays as it is, so that it may run before every start."
        })
public final class InitSecrets implements Callable<Integer> {

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "DIR",
            description = "Where the files go; only their owner can read them.")
    private Path folder = Path.of("");

    @Option(
            names = "--redis-config",
            paramLabel = "FILE",
            description =
                    "Also write a configuration for redis-server that knows the password's hash.")
    private @Nullable Path redisConfig;

    @Option(
            names = "--print-api-key",
            description = "Print the API key and nothing else, for the person who will use it.")
    private boolean printApiKey;

    @Override
    public Integer call() {
        try {
            var secrets = SecretFolder.open(folder);
            Secret password = secrets.keep("redis-password", RandomSecret::hex);
            Secret apiKey = secrets.keep("api-key", () -> GeneratedKey.next().key());
            secrets.keep("encryption-key", RandomSecret::base64);
            secrets.put("api-key-sha256", RandomSecret.sha256(apiKey));
            if (redisConfig != null) {
                PrivateFile.write(redisConfig, RedisConfig.text(password));
            }
            spec.commandLine().getOut().println(printApiKey ? apiKey.reveal() : secrets.report());
            return 0;
        } catch (IOException fault) {
            throw new CommandFailed("the secrets can't be written: " + fault.getMessage(), fault);
        }
    }
}
