package dev.lucia.agent.redis;

import dev.lucia.agent.AgentProperties;
import dev.lucia.agent.ConversationMemory;
import dev.lucia.agent.Exchange;
import dev.lucia.agent.Recollection;
import dev.lucia.redis.SharedRedis;
import dev.lucia.task.Caller;
import dev.lucia.task.StoreUnavailable;

import io.lettuce.core.RedisException;
import io.lettuce.core.ScriptOutputType;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

import java.util.List;

/** A list per conversation, the latest exchange first, that expires as a whole. */
@Component
final class RedisConversationMemory implements ConversationMemory {

    private static final Logger log = LoggerFactory.getLogger(RedisConversationMemory.class);
    private static final JsonMapper JSON = JsonMapper.shared();

    /** Puts an exchange in front, drops the oldest, and lets the list live on for a while. */
    private static final String REMEMBER =
            """
            redis.call('LPUSH', KEYS[1], ARGV[1])
            redis.call('LTRIM', KEYS[1], 0, ARGV[2] - 1)
            return redis.call('PEXPIRE', KEYS[1], ARGV[3])
            """;

    private final SharedRedis redis;
    private final AgentProperties properties;

    RedisConversationMemory(SharedRedis redis, AgentProperties properties) {
        this.redis = redis;
        this.properties = properties;
    }

    @Override
    public Recollection recall(Caller caller, String contextId) {
        String key = key(caller, contextId);
        try {
            List<String> latest = redis.call(commands -> commands.lrange(key, 0, -1));
            return new Recollection(
                    latest.reversed().stream()
                            .map(exchange -> JSON.readValue(exchange, Exchange.class))
                            .toList());
        } catch (RedisException away) {
            log.atWarn().addKeyValue("reason", away.getMessage()).log("Cannot recall");
            return Recollection.NONE;
        }
    }

    @Override
    public void remember(Caller caller, String contextId, Exchange exchange) {
        String[] keys = {key(caller, contextId)};
        String written = JSON.writeValueAsString(exchange);
        String most = String.valueOf(properties.rememberExchanges());
        String millis = String.valueOf(properties.rememberFor().toMillis());
        try {
            redis.call(
                    commands ->
                            commands.eval(
                                    REMEMBER,
                                    ScriptOutputType.INTEGER,
                                    keys,
                                    written,
                                    most,
                                    millis));
        } catch (RedisException away) {
            log.atWarn().addKeyValue("reason", away.getMessage()).log("Cannot remember");
        }
    }

    @Override
    public void erase(Caller caller, String contextId) {
        String key = key(caller, contextId);
        try {
            redis.call(commands -> commands.del(key));
        } catch (RedisException away) {
            throw new StoreUnavailable("erase conversation", away);
        }
    }

    /** The caller's length keeps apart what otherwise would read the same. */
    private String key(Caller caller, String contextId) {
        String name = caller.name();
        return redis.key("memory:" + name.length() + ":" + name + ":" + contextId);
    }
}
