package dev.lucia.task;

import java.util.List;

/** How a {@link TaskRunner} leaves a task: ended, or waiting for an answer. */
public sealed interface Outcome {

    /** What it says, whichever it is. */
    default Message said() {
        return switch (this) {
            case Completed(var answer, var _) -> answer;
            case Failed(var reason) -> reason;
            case Rejected(var reason) -> reason;
            case InputRequired(var question) -> question;
            case AuthRequired(var request) -> request;
        };
    }

    /** Done; {@code answer} says what was seen to happen. */
    record Completed(Message answer, List<Artifact> artifacts) implements Outcome {

        public Completed {
            artifacts = List.copyOf(artifacts);
        }
    }

    /** Tried and not done; {@code reason} says why. */
    record Failed(Message reason) implements Outcome {}

    /** Not tried, and never will be. */
    record Rejected(Message reason) implements Outcome {}

    /** Waits for the user's answer, which continues this task. */
    record InputRequired(Message question) implements Outcome {}

    /** Waits until the user has authenticated elsewhere and says so, which continues this task. */
    record AuthRequired(Message request) implements Outcome {}
}
