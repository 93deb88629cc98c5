package dev.lucia.push.redis;

import dev.lucia.redis.LuaScript;

/** The Lua scripts, each one atomic step; what they promise stands in their heads. */
final class PushScript {

    static final LuaScript CREATE = read("create");
    static final LuaScript CONFIGS = read("configs");
    static final LuaScript DELETE = read("delete");
    static final LuaScript TAKE = read("take");
    static final LuaScript SETTLE = read("settle");
    static final LuaScript POSTPONE = read("postpone");
    static final LuaScript PARK = read("park");
    static final LuaScript DEPTH = read("depth");

    private PushScript() {}

    private static LuaScript read(String name) {
        return LuaScript.of(PushScript.class, "shared", name);
    }
}
