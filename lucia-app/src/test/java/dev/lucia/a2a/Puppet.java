package dev.lucia.a2a;

import dev.lucia.task.Artifact;
import dev.lucia.task.Message;
import dev.lucia.task.NewTask;
import dev.lucia.task.Outcome;
import dev.lucia.task.Part;
import dev.lucia.task.TaskExecution;
import dev.lucia.task.TaskRunner;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;

/** Does what the last message of its task says. */
final class Puppet implements TaskRunner {

    private final Map<String, CountDownLatch> waits = new ConcurrentHashMap<>();

    @Override
    public boolean repliesTo(NewTask task) {
        return task.message().text().startsWith("reply");
    }

    @Override
    public Outcome run(TaskExecution execution) throws InterruptedException {
        String said =
                execution.task().history().stream()
                        .filter(message -> message.role() == Message.Role.USER)
                        .reduce((_, last) -> last)
                        .orElseThrow()
                        .text();
        String[] words = said.split(" ", 2);
        String rest = words.length > 1 ? words[1] : "";
        return switch (words[0]) {
            case "ask" -> new Outcome.InputRequired(question(rest));
            case "login" -> new Outcome.AuthRequired(Message.ofAgent("Please log in."));
            case "reject" -> new Outcome.Rejected(Message.ofAgent("rejected"));
            case "fail" -> throw new IllegalStateException("a secret of the implementation");
            case "publish" -> publish(execution);
            case "count" -> count(execution, Integer.parseInt(rest));
            case "wait" -> {
                execution.report(Message.ofAgent("Waiting."));
                latch(rest).await();
                yield new Outcome.Completed(Message.ofAgent("Waited."), List.of());
            }
            default -> new Outcome.Completed(Message.ofAgent("You said: " + said), List.of());
        };
    }

    /** Lets the task that was told "wait NAME" end. */
    void release(String name) {
        latch(name).countDown();
    }

    private CountDownLatch latch(String name) {
        return waits.computeIfAbsent(name, _ -> new CountDownLatch(1));
    }

    private static Message question(String text) {
        Message asked = Message.ofAgent(text);
        return new Message(
                asked.messageId(),
                asked.role(),
                asked.parts(),
                Map.of("nonce", "n-1", "calls", "lock.unlock:lock.front_door"));
    }

    private static Outcome publish(TaskExecution execution) {
        execution.publish(chunk(Part.text("chunk-1 ")), false, false);
        execution.publish(chunk(Part.data(Map.of("count", 42))), true, true);
        return new Outcome.Completed(
                Message.ofAgent("Published."),
                List.of(
                        new Artifact(
                                "file",
                                "a file",
                                List.of(new Part.Raw("aGk=", "hi.txt", "text/plain")),
                                Map.of("of", "test"))));
    }

    private static Outcome count(TaskExecution execution, int to) {
        for (int i = 1; i <= to; i++) {
            execution.report(Message.ofAgent(Integer.toString(i)));
        }
        return new Outcome.Completed(Message.ofAgent("counted"), List.of());
    }

    private static Artifact chunk(Part part) {
        return new Artifact("log", null, List.of(part), Map.of());
    }
}
