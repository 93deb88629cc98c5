package dev.lucia.command;

import dev.lucia.security.GeneratedKey;
import dev.lucia.security.Scope;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/** {@code lucia create-key NAME}. */
@Command(
        name = "create-key",
        description = {
            "Makes an API key. Prints it once, and the settings that let it in; they hold only its"
                    + " SHA-256.",
            "",
            "To change a key, make a second one of the same name, let both in, and remove the old"
                    + " one when nobody uses it any more."
        })
final class CreateKey implements Callable<Integer> {

    private static final String NAME = "[A-Za-z0-9._-]{1,64}";

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "NAME",
            description = "Who will use it, such as kitchen-tablet. Owns that caller's tasks.")
    private String name = "";

    @Option(
            names = "--scopes",
            paramLabel = "SCOPE",
            split = ",",
            converter = ScopeName.class,
            description =
                    "What it is for: converse, a2a, tasks, confirm, admin. All but admin if not"
                            + " given.")
    private Set<Scope> scopes = EnumSet.noneOf(Scope.class);

    @Option(
            names = "--expires",
            paramLabel = "WHEN",
            converter = Moment.class,
            description =
                    "When it is refused from: 2027-01-31, 2027-01-31T12:00:00Z, or 90d from now.")
    private @Nullable Instant expires;

    @Option(
            names = "--index",
            paramLabel = "N",
            description = "Place in the list of keys, 0 for the first (default: ${DEFAULT-VALUE}).")
    private int index;

    @Override
    public Integer call() {
        if (!name.matches(NAME)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "\""
                            + name
                            + "\" can't name a key: 1 to 64 letters, digits, dots, dashes or"
                            + " underscores. Example: kitchen-tablet");
        }
        GeneratedKey key = GeneratedKey.next();
        PrintWriter out = spec.commandLine().getOut();
        out.println("The key, shown this once:");
        out.println();
        out.println("    " + key.key().reveal());
        out.println();
        out.println("What the service is given:");
        out.println();
        setting(out, "NAME", name);
        setting(out, "SHA256", key.sha256());
        if (!scopes.isEmpty()) {
            setting(out, "SCOPES", names(scopes));
        }
        if (expires != null) {
            setting(out, "EXPIRES", expires.toString());
        }
        out.flush();
        return 0;
    }

    private void setting(PrintWriter out, String key, String value) {
        out.println("    LUCIA_SECURITY_KEYS_" + index + "_" + key + "=" + value);
    }

    private static String names(Set<Scope> scopes) {
        return scopes.stream()
                .map(scope -> scope.name().toLowerCase(Locale.ROOT))
                .sorted()
                .collect(Collectors.joining(","));
    }
}
