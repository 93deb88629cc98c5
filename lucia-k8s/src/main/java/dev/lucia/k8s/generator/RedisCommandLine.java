package dev.lucia.k8s.generator;

import java.util.List;
import java.util.stream.Stream;

/**
 * How Redis is started: every write on disk before it is answered, nothing ever evicted, one user
 * who may do what Lucia does to Lucia's keys, and one who may copy. Command names are those of
 * Redis 6.2; no file and no shell is needed.
 */
final class RedisCommandLine {

    static final String PASSWORD_VARIABLE = "REDIS_PASSWORD";

    /** 52 percent of the memory limit: a rewrite of the log forks the process. */
    private static final String MAX_MEMORY = "133mb";

    private static final List<String> STORAGE =
            List.of(
                    "--port", "6379",
                    "--dir", "/data",
                    "--save", "",
                    "--appendonly", "yes",
                    "--appendfsync", "always",
                    "--maxmemory", MAX_MEMORY,
                    "--maxmemory-policy", "noeviction");

    /**
     * Nobody can log in as the default user, but Redis 7 reloads its log with that user's rights:
     * without them it would start empty.
     */
    private static final List<String> NOBODY =
            List.of("--user", "default", "off", "~*", "&*", "+@all");

    private static final List<String> LUCIA =
            List.of("--user", "lucia", "on", ">$(" + PASSWORD_VARIABLE + ")", "~{lucia}*");

    /** Only what tasks are made of: no publishing, no functions, nothing that names other keys. */
    private static final List<String> COMMANDS =
            List.of(
                    "+@connection",
                    "+@string",
                    "+@hash",
                    "+@list",
                    "+@set",
                    "+@sortedset",
                    "+@stream",
                    "+@transaction",
                    "+eval",
                    "+evalsha",
                    "+script|load",
                    "+script|exists",
                    "+time",
                    "+type",
                    "+scan",
                    "+del",
                    "+unlink",
                    "+exists",
                    "+expire",
                    "+expireat",
                    "+pexpire",
                    "+pexpireat",
                    "+persist",
                    "+ttl",
                    "+pttl",
                    "-@dangerous",
                    "+client|setname",
                    "+info");

    /** Reads a copy of everything, and can change nothing. */
    private static final List<String> BACKUP =
            List.of(
                    "--user",
                    "backup",
                    "on",
                    ">$(" + PASSWORD_VARIABLE + ")",
                    "+ping",
                    "+psync",
                    "+sync",
                    "+replconf");

    private RedisCommandLine() {}

    static List<String> arguments() {
        return Stream.of(STORAGE, NOBODY, LUCIA, COMMANDS, BACKUP).flatMap(List::stream).toList();
    }
}
