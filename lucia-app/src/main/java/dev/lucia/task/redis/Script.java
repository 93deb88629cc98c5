package dev.lucia.task.redis;

import dev.lucia.redis.LuaScript;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** The Lua scripts, each one atomic step of the store; what they promise stands in their heads. */
enum Script {
    SUBMIT,
    COMMIT,
    CONTINUE,
    CANCEL,
    FIND,
    EVENTS,
    RENEW,
    STEAL,
    RELEASE,
    UNANSWERED,
    LIST,
    COUNT,
    CALLERS,
    SWEEP,
    ERASE,
    FORGET;

    private static final Map<Script, LuaScript> READ = new EnumMap<>(Script.class);

    static {
        for (Script script : values()) {
            String file = script.name().toLowerCase(Locale.ROOT);
            READ.put(script, LuaScript.of(Script.class, "shared", file));
        }
    }

    LuaScript lua() {
        return Objects.requireNonNull(READ.get(this));
    }
}
