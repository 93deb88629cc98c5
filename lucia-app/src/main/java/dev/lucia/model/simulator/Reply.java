package dev.lucia.model.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a model answers: words, calls of tools, or both. */
public record Reply(String text, List<Call> calls) {

    /** A call of a tool. */
    public record Call(String tool, Map<String, Object> arguments) {}

    public Reply {
        calls = List.copyOf(calls);
    }

    /** Says {@code text}. */
    public static Reply say(String text) {
        return new Reply(text, List.of());
    }

    /** Calls {@code tool}. */
    public static Reply call(String tool, Map<String, Object> arguments) {
        return new Reply("", List.of(new Call(tool, arguments)));
    }

    /** This, and one more call. */
    public Reply and(String tool, Map<String, Object> arguments) {
        List<Call> more = new ArrayList<>(calls);
        more.add(new Call(tool, arguments));
        return new Reply(text, more);
    }

    /** This with every tool's name replaced by one that does not exist. */
    Reply withWrongTools() {
        return new Reply(
                text,
                calls.stream().map(call -> new Call("no_such_tool", call.arguments())).toList());
    }
}
