package dev.lucia.task.redis;

import dev.lucia.redis.LuaScript;

import java.util.Locale;

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

    private final LuaScript lua =
            LuaScript.of(Script.class, "shared", name().toLowerCase(Locale.ROOT));

    LuaScript lua() {
        return lua;
    }
}
