package dev.lucia.command.backup;

import dev.lucia.command.CommandFailed;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;

/** {@code lucia restore-backup BACKUP DATA}. */
@Command(
        name = "restore-backup",
        description = {
            "Makes a backup what Redis will start with. Redis must not be running.",
            "",
            "What Redis had is moved aside, into a folder before-restore-... beside it."
        })
public final class RestoreBackup implements Callable<Integer> {

    /**
     * Redis begins with its append-only log, and takes a dump for the beginning of one. So it need
     * not be started without the log and be told to begin one, which takes an administrator.
     */
    private static final String LOG = "appendonly.aof";

    /** What Redis 6.2, Redis 7 and later, and a server without a log begin with. */
    private static final List<String> BEGINNINGS = List.of(LOG, "appendonlydir", "dump.rdb");

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(
            index = "0",
            paramLabel = "BACKUP",
            description = "The backup, or a folder of them: then the newest.")
    private Path backup = Path.of("");

    @Parameters(index = "1", paramLabel = "DATA", description = "The data folder of Redis.")
    private Path data = Path.of("");

    @Override
    public Integer call() {
        try {
            Path chosen = Files.isDirectory(backup) ? new Backups(backup).newest() : backup;
            Dump dump = Dump.verified(chosen);
            Path next = data.resolve(LOG + ".new");
            Files.copy(dump.file(), next, StandardCopyOption.REPLACE_EXISTING);
            moveAside();
            Files.move(next, data.resolve(LOG), StandardCopyOption.ATOMIC_MOVE);
            spec.commandLine().getOut().println("Restored " + chosen + "; now start Redis");
            return 0;
        } catch (IOException fault) {
            throw new CommandFailed("the backup can't be restored: " + fault, fault);
        }
    }

    private void moveAside() throws IOException {
        Path aside = data.resolve("before-restore-" + Instant.now().toEpochMilli());
        for (String name : BEGINNINGS) {
            Path present = data.resolve(name);
            if (Files.exists(present)) {
                Files.createDirectories(aside);
                Files.move(present, aside.resolve(name));
                spec.commandLine().getOut().println("Moved " + present + " to " + aside);
            }
        }
    }
}
