package dev.lucia.task.redis;

import dev.lucia.task.TaskId;

/** The names of what is stored; the rest is named by the scripts, from the same prefix. */
record Keys(String prefix) {

    String task(TaskId id) {
        return prefix + ":t:" + id;
    }

    String leases() {
        return prefix + ":lease";
    }

    String due() {
        return prefix + ":due";
    }

    String callers() {
        return prefix + ":callers";
    }

    String changes() {
        return prefix + ":chg";
    }

    String lastChange() {
        return prefix + ":chg:n";
    }

    /** Arguments of a script, the prefix first. */
    Arguments arguments(Object... values) {
        Arguments arguments = new Arguments();
        arguments.add(prefix);
        for (Object value : values) {
            arguments.add(value);
        }
        return arguments;
    }
}
