package dev.lucia.benchmarks.service;

import dev.lucia.benchmarks.process.Heap;
import dev.lucia.task.Caller;
import dev.lucia.task.Message;
import dev.lucia.task.NewTask;
import dev.lucia.task.Submission;
import dev.lucia.task.Task;
import dev.lucia.task.TaskEngine;
import dev.lucia.task.TaskId;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import java.security.Principal;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/**
 * Endpoints that differ in one thing only. All go through the same web server, the same check of
 * the API key and the same JSON.
 */
@RestController
class BenchmarkEndpoints {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String NO_TASK = new UUID(0, 0).toString();

    /** A request. */
    record Said(String text) {}

    /** An answer. */
    record Answer(String taskId, String text) {}

    private final TaskEngine tasks;
    private final Gate gate;

    BenchmarkEndpoints(TaskEngine tasks, Gate gate) {
        this.tasks = tasks;
        this.gate = gate;
    }

    /** The baseline: reads the request, and answers. */
    @PostMapping("/benchmark/nothing")
    Answer nothing(@RequestBody Said said) {
        return new Answer(NO_TASK, said.text());
    }

    /** The same, and between both a task is stored. */
    @PostMapping("/benchmark/submit")
    Answer submit(@RequestBody Said said, Principal principal) {
        return new Answer(begin(said, principal).toString(), said.text());
    }

    /** The same, and the answer is the task's. */
    @PostMapping("/benchmark/send")
    Answer send(@RequestBody Said said, Principal principal) throws InterruptedException {
        return settled(begin(said, principal), principal);
    }

    /** Waits for the task whose id is said. */
    @PostMapping("/benchmark/await")
    Answer await(@RequestBody Said said, Principal principal) throws InterruptedException {
        return settled(TaskId.parse(said.text()).orElseThrow(), principal);
    }

    /** Lets the held tasks go on. */
    @PostMapping("/benchmark/open")
    Answer open(@RequestBody Said said) {
        gate.open();
        return nothing(said);
    }

    /** The bytes of the heap that are in use. */
    @PostMapping("/benchmark/heap")
    Answer heap() {
        return new Answer(NO_TASK, Long.toString(Heap.used()));
    }

    private TaskId begin(Said said, Principal principal) {
        Message message = Message.ofUser(UUID.randomUUID().toString(), said.text(), Map.of());
        NewTask task = new NewTask(new Caller(principal.getName()), null, message, Map.of());
        return switch (tasks.submit(task)) {
            case Submission.Accepted accepted -> accepted.task();
            case Submission.Repeated repeated -> repeated.task();
            case Submission.Conflicting conflicting -> conflicting.task();
        };
    }

    private Answer settled(TaskId id, Principal principal) throws InterruptedException {
        Task task = tasks.await(new Caller(principal.getName()), id, PATIENCE).orElseThrow();
        Message answer = task.status().message();
        return new Answer(id.toString(), answer == null ? "" : answer.text());
    }
}
