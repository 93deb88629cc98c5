package dev.lucia.command.backup;

import dev.lucia.command.CommandFailed;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;

/** {@code lucia keep-backup DUMP DIR}. */
@Command(
        name = "keep-backup",
        description = {
            "Checks a dump made by `redis-cli --rdb DUMP`, moves it into DIR under the current"
                    + " time, and removes the oldest ones there.",
            "",
            "A damaged dump is refused, and nothing is removed for it."
        })
public final class KeepBackup implements Callable<Integer> {

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "DUMP", description = "The dump; it is moved away.")
    private Path dump = Path.of("");

    @Parameters(index = "1", paramLabel = "DIR", description = "Where backups are kept.")
    private Path folder = Path.of("");

    @Option(
            names = "--keep",
            paramLabel = "COUNT",
            defaultValue = "7",
            description = "How many to keep (default: ${DEFAULT-VALUE}).")
    private int keep = 7;

    @Override
    public Integer call() {
        if (keep < 1) {
            throw new ParameterException(
                    spec.commandLine(), "--keep must be at least 1, not " + keep + ".");
        }
        Dump verified = Dump.verified(dump);
        try {
            Backups backups = new Backups(folder);
            Path kept = backups.add(verified, Instant.now());
            var out = spec.commandLine().getOut();
            out.println("Kept " + kept + " (" + Files.size(kept) + " bytes)");
            backups.keepNewest(keep).forEach(old -> out.println("Removed " + old));
            return 0;
        } catch (IOException fault) {
            throw new CommandFailed("the backup can't be kept: " + fault.getMessage(), fault);
        }
    }
}
