package dev.lucia.conversation;

import dev.lucia.task.CommandReport;
import dev.lucia.task.Message;
import dev.lucia.task.Outcome;
import dev.lucia.task.TaskExecution;
import dev.lucia.task.TaskRunner;

import java.util.List;
import java.util.Map;

/** Answers each sentence with itself: a question with a question, and a command with a report. */
final class Echo implements TaskRunner {

    @Override
    public Outcome run(TaskExecution execution) {
        String said = execution.task().history().getFirst().text();
        Message answer = Message.ofAgent("You said: " + said);
        if (said.endsWith("?")) {
            return new Outcome.InputRequired(answer);
        }
        if (said.startsWith("turn")) {
            answer = new CommandReport("light", "turn_on", 1, Map.of("name", "kitchen")).on(answer);
        }
        return new Outcome.Completed(answer, List.of());
    }
}
