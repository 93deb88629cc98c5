package dev.lucia.agent;

import dev.lucia.home.EntityState;
import dev.lucia.home.HomeGateway;
import dev.lucia.home.HomeUnavailable;
import dev.lucia.home.Observation;
import dev.lucia.task.Step;
import dev.lucia.task.StepUncertain;
import dev.lucia.task.TaskExecution;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    private final Codes codes;
    private final int turn;

    Executor(HomeGateway home, TaskExecution execution, Codes codes) {
        this.home = home;
        this.execution = execution;
        this.codes = codes;
        this.turn = Request.of(execution.task()).turn();
    }

    /**
     * Carries out {@code actions}.
     *
     * @param plan number of the plan in this turn, the same on every run
     */
    List<Result> perform(int plan, List<Action> actions) throws Exception {
        List<Result> results = new ArrayList<>();
        results.addAll(atOnce(actions.stream().filter(Action::repeatable).toList()));
        for (int i = 0; i < actions.size(); i++) {
            if (!actions.get(i).repeatable()) {
                results.add(once(actions.get(i), new Step(key(plan, i, actions.get(i)), false)));
            }
        }
        return results;
    }

    /** What of {@code plans} no earlier run of this turn has finished. */
    List<Plan> unfinished(List<Plan> plans) {
        List<Plan> left = new ArrayList<>();
        for (int i = 0; i < plans.size(); i++) {
            left.add(plans.get(i).of(unfinished(i, plans.get(i).actions())));
        }
        return left;
    }

    private List<Action> unfinished(int plan, List<Action> actions) {
        List<Action> left = new ArrayList<>();
        for (int i = 0; i < actions.size(); i++) {
            if (execution.remembered(key(plan, i, actions.get(i))).isEmpty()) {
                left.add(actions.get(i));
            }
        }
        return left;
    }

    private String key(int plan, int number, Action action) {
        return turn + "." + plan + "." + number + " " + action.call().target();
    }

    private Result once(Action action, Step step) throws Exception {
        try {
            String seen = execution.step(step, () -> Observations.write(observe(action)));
            return new Result(action, Observations.read(seen));
        } catch (StepUncertain uncertain) {
            return new Result(action, asSeenNow(action).orElse(null));
        } catch (HomeUnavailable lost) {
            return new Result(action, null);
        }
    }

    /** What the home shows of an action that an earlier run may have done. */
    private Optional<Observation> asSeenNow(Action action) {
        EntityState now = action.entity().state();
        return Expectation.of(action.call(), now).test(now)
                ? Optional.of(new Observation.Reached(now))
                : Optional.empty();
    }

    private List<Result> atOnce(List<Action> actions) throws InterruptedException {
        if (actions.size() == 1) {
            return List.of(attempt(actions.getFirst()));
        }
        List<Callable<Result>> calls = new ArrayList<>();
        actions.forEach(action -> calls.add(() -> attempt(action)));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Result> results = new ArrayList<>();
            for (Future<Result> future : threads.invokeAll(calls)) {
                results.add(result(future));
            }
            return results;
        }
    }

    private Result attempt(Action action) throws InterruptedException {
        try {
            return new Result(action, observe(action));
        } catch (HomeUnavailable lost) {
            return new Result(action, null);
        }
    }

    private Observation observe(Action action) throws InterruptedException {
        Observation seen =
                home.perform(
                        codes.addTo(action.call()),
                        Expectation.of(action.call(), action.entity().state()),
                        PATIENCE);
        Audit.acted(execution.task(), action, seen);
        return seen;
    }

    private static Result result(Future<Result> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("an action failed unexpectedly", e.getCause());
        }
    }
}
