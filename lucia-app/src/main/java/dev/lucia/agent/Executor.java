package dev.lucia.agent;

import dev.lucia.home.HomeGateway;
import dev.lucia.home.HomeUnavailable;
import dev.lucia.home.Observation;
import dev.lucia.task.Step;
import dev.lucia.task.StepUncertain;
import dev.lucia.task.TaskExecution;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Carries actions out and tells what was seen of each: those that may be repeated all at once, the
 * others one by one, each remembered with the task so that a resumed run never does it again.
 */
final class Executor {

    /** Slow devices report after two seconds. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final HomeGateway home;
    private final TaskExecution execution;

    Executor(HomeGateway home, TaskExecution execution) {
        this.home = home;
        this.execution = execution;
    }

    /**
     * @param plan number of the plan in the task, the same on every run
     * @throws HomeUnavailable when the home went away meanwhile
     * @throws StepUncertain if nobody knows whether an earlier run did what must not be repeated
     */
    List<Result> perform(int plan, List<Action> actions) throws Exception {
        List<Result> results = new ArrayList<>();
        results.addAll(atOnce(actions.stream().filter(Action::repeatable).toList()));
        for (int i = 0; i < actions.size(); i++) {
            Action action = actions.get(i);
            if (!action.repeatable()) {
                Step step = new Step(plan + "." + i + " " + action.call().target(), false);
                String seen = execution.step(step, () -> Observations.write(observe(action)));
                results.add(new Result(action, Observations.read(seen)));
            }
        }
        return results;
    }

    private List<Result> atOnce(List<Action> actions) throws InterruptedException {
        if (actions.size() == 1) {
            return List.of(new Result(actions.getFirst(), observe(actions.getFirst())));
        }
        List<Callable<Result>> calls = new ArrayList<>();
        actions.forEach(action -> calls.add(() -> new Result(action, observe(action))));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Result> results = new ArrayList<>();
            for (Future<Result> future : threads.invokeAll(calls)) {
                results.add(result(future));
            }
            return results;
        }
    }

    private Observation observe(Action action) throws InterruptedException {
        return home.perform(
                action.call(), Expectation.of(action.call(), action.entity().state()), PATIENCE);
    }

    private static Result result(Future<Result> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof HomeUnavailable unavailable) {
                throw new HomeUnavailable(String.valueOf(unavailable.getMessage()));
            }
            throw new IllegalStateException("an action failed unexpectedly", e.getCause());
        }
    }
}
