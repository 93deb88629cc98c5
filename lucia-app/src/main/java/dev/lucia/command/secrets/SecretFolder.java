package dev.lucia.command.secrets;

import dev.lucia.command.CommandFailed;
import dev.lucia.command.PrivateFile;
import dev.lucia.secret.Secret;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** One file for each secret, as Kubernetes and Compose mount them. */
public final class SecretFolder {

    private final Path path;
    private final List<String> made = new ArrayList<>();

    private SecretFolder(Path path) {
        this.path = path;
    }

    /** The folder at {@code path}, which is made if need be. */
    public static SecretFolder open(Path path) throws IOException {
        return new SecretFolder(Files.createDirectories(path));
    }

    /** The secret that is there, or else a new one. */
    public Secret keep(String name, Supplier<Secret> maker) throws IOException {
        Path file = path.resolve(name);
        if (Files.exists(file)) {
            Secret kept = Secret.of(Files.readString(file).strip());
            if (kept.isBlank()) {
                throw new CommandFailed(
                        file + " is empty. Write the secret to it, or remove it to get a new one.");
            }
            return kept;
        }
        Secret next = maker.get();
        put(name, next.reveal());
        made.add(name);
        return next;
    }

    void put(String name, String text) throws IOException {
        PrivateFile.write(path.resolve(name), text);
    }

    String report() {
        return made.isEmpty()
                ? "Every secret is there already in " + path
                : "Made " + String.join(", ", made) + " in " + path;
    }
}
