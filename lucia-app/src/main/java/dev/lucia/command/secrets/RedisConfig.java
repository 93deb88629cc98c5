package dev.lucia.command.secrets;

import dev.lucia.secret.Secret;

/** A redis-server that keeps every write and lets in Lucia, a health check and a backup. */
final class RedisConfig {

    private RedisConfig() {}

    /**
     * Beside its data: {@code dir} is the folder it is started in. The password is there as a hash.
     * Nobody can log in as the default user, but Redis 7 reloads its log with that user's rights:
     * without them it would start empty.
     */
    static String text(Secret password) {
        return """
        appendonly yes
        appendfsync always
        save ""
        maxmemory-policy noeviction
        user default off ~* &* +@all
        user health on nopass -@all +ping
        user lucia on #%1$s ~{lucia}* -@all \
        +@connection +@string +@hash +@list +@set +@sortedset +@stream +@transaction \
        +eval +evalsha +script|load +script|exists +time +type +scan \
        +del +unlink +exists +expire +expireat +pexpire +pexpireat +persist +ttl +pttl \
        -@dangerous +client|setname +info
        user backup on #%1$s -@all +ping +psync +sync +replconf
        """
                .formatted(RandomSecret.sha256(password));
    }
}
