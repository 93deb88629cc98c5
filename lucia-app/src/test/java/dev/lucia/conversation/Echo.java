package dev.lucia.conversation;

import dev.lucia.task.CommandReport;
import dev.lucia.task.Message;
import dev.lucia.task.Outcome;
import dev.lucia.task.Task;
import dev.lucia.task.TaskExecution;
import dev.lucia.task.TaskRunner;

import java.util.List;
import java.util.Map;

/** Says what it heard: asks back what ends with a question mark, obeys what begins with "turn". */
final class Echo implements TaskRunner {

    @Override
    public Outcome run(TaskExecution execution) {
        String text = said(execution.task());
        Message answer = Message.ofAgent("You said: " + text);
        if (text.endsWith("?")) {
            return new Outcome.InputRequired(answer);
        }
        if (text.startsWith("fail")) {
            throw new IllegalStateException("a secret of the implementation");
        }
        Message said =
                text.startsWith("turn")
                        ? new CommandReport("light", "turn_on", 1, Map.of("name", "kitchen"))
                                .on(answer)
                        : answer;
        return new Outcome.Completed(said, List.of());
    }

    private static String said(Task task) {
        return task.history().stream()
                .filter(message -> message.role() == Message.Role.USER)
                .reduce((_, last) -> last)
                .orElseThrow()
                .text();
    }
}
