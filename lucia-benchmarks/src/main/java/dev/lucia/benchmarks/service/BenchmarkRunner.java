package dev.lucia.benchmarks.service;

import dev.lucia.task.Artifact;
import dev.lucia.task.Message;
import dev.lucia.task.NewTask;
import dev.lucia.task.Outcome;
import dev.lucia.task.Part;
import dev.lucia.task.TaskExecution;
import dev.lucia.task.TaskRunner;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** Work that costs next to nothing, chosen by the first word; all else is the shipped runner's. */
@Component
@Primary
final class BenchmarkRunner implements TaskRunner {

    private final ObjectProvider<TaskRunner> all;
    private final Gate gate;
    private final String replica;

    BenchmarkRunner(
            ObjectProvider<TaskRunner> all,
            Gate gate,
            @Value("${benchmark.replica}") String replica) {
        this.all = all;
        this.gate = gate;
        this.replica = replica;
    }

    @Override
    public Outcome run(TaskExecution execution) throws Exception {
        String text = execution.task().history().getFirst().text();
        return switch (text.split(" ", 2)[0]) {
            case "echo" -> echo(text);
            case "hold" -> {
                gate.pass();
                yield said("held");
            }
            case "news" -> {
                gate.pass();
                yield said("news " + ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now()));
            }
            case "heir" -> heir(text);
            default -> shipped().run(execution);
        };
    }

    @Override
    public boolean repliesTo(NewTask task) {
        return shipped().repliesTo(task);
    }

    private static Outcome echo(String text) {
        return new Outcome.Completed(
                Message.ofAgent("done"),
                List.of(new Artifact("echo", null, List.of(Part.text(text)), Map.of())));
    }

    /** Never ends on the replica that is named; whoever takes it over ends it at once. */
    private Outcome heir(String text) throws InterruptedException {
        if (text.endsWith(" " + replica)) {
            new CountDownLatch(1).await();
        }
        return said("taken over");
    }

    private TaskRunner shipped() {
        return all.stream().filter(runner -> runner != this).findFirst().orElseThrow();
    }

    private static Outcome said(String text) {
        return new Outcome.Completed(Message.ofAgent(text), List.of());
    }
}
