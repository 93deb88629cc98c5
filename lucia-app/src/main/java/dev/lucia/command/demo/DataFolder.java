package dev.lucia.command.demo;

import dev.lucia.command.CommandFailed;
import dev.lucia.command.secrets.RandomSecret;
import dev.lucia.command.secrets.SecretFolder;
import dev.lucia.secret.Secret;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Optional;

/**
 * Where the demonstration keeps its data; for one demonstration at a time, and no one else's eyes.
 */
final class DataFolder implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Path path;
    private final FileChannel lock;

    private DataFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    static DataFolder open(Path given) {
        try {
            Files.createDirectories(given);
            Path path = given.toRealPath();
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
            FileChannel lock =
                    FileChannel.open(
                            path.resolve("lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            if (tryLock(lock) == null) {
                lock.close();
                throw new CommandFailed(
                        "another `lucia demo` is using "
                                + path
                                + ". End it, or give this one a folder of its own. Example: lucia"
                                + " demo --data other-data");
            }
            return new DataFolder(path, lock);
        } catch (IOException fault) {
            throw new CommandFailed(
                    given.toAbsolutePath()
                            + " can't be written to ("
                            + fault.getMessage()
                            + "). Example: lucia demo --data /tmp/lucia-data",
                    fault);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel lock) throws IOException {
        try {
            return lock.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    Path path() {
        return path;
    }

    Path log() {
        return path.resolve("redis.log");
    }

    /** The key that what is stored here is sealed with: made once, kept as long as that is. */
    Secret encryptionKey() {
        try {
            return SecretFolder.open(path).keep("encryption-key", RandomSecret::base64);
        } catch (IOException fault) {
            throw new CommandFailed(
                    path + " can't be written to (" + fault.getMessage() + ").", fault);
        }
    }

    /** The Redis that works on this folder, if one does. */
    Optional<ProcessHandle> redis() {
        try {
            long pid = Long.parseLong(Files.readString(path.resolve("redis.pid")).strip());
            return ProcessHandle.of(pid).filter(this::worksHere);
        } catch (IOException | NumberFormatException none) {
            return Optional.empty();
        }
    }

    /** Ends the Redis that a killed demonstration has left behind; nobody else would. */
    void stopOrphan() {
        redis().ifPresent(orphan -> Processes.stop(orphan, PATIENCE));
    }

    /** A process id may belong to someone else by now. */
    private boolean worksHere(ProcessHandle process) {
        try {
            return Files.readSymbolicLink(Path.of("/proc", Long.toString(process.pid()), "cwd"))
                    .equals(path);
        } catch (IOException notOurs) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException ignored) {
            // The process is about to end, and the lock with it.
        }
    }
}
