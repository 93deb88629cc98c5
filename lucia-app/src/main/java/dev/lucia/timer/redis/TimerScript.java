package dev.lucia.timer.redis;

import dev.lucia.redis.LuaScript;

/** The Lua scripts, each one atomic step of the store; what they promise stands in their heads. */
final class TimerScript {

    static final LuaScript ADD = of("add");
    static final LuaScript REPLACE = of("replace");
    static final LuaScript REMOVE = of("remove");
    static final LuaScript FIND = of("find");
    static final LuaScript LIST = of("list");
    static final LuaScript DUE = of("due");
    static final LuaScript COUNT = of("count");

    private TimerScript() {}

    private static LuaScript of(String name) {
        return LuaScript.of(TimerScript.class, name);
    }
}
