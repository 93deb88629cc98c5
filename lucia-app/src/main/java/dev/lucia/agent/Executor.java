package dev.lucia.agent;

import dev.lucia.home.HomeGateway;
import dev.lucia.home.HomeUnavailable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Carries actions out, all at once, and tells what was seen of each. */
final class Executor {

    /** Slow devices report after two seconds. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final HomeGateway home;

    Executor(HomeGateway home) {
        this.home = home;
    }

    /**
     * @throws HomeUnavailable when the home went away meanwhile
     */
    List<Result> perform(List<Action> actions) throws InterruptedException {
        List<Callable<Result>> calls = new ArrayList<>();
        actions.forEach(action -> calls.add(() -> perform(action)));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Result> results = new ArrayList<>();
            for (Future<Result> future : threads.invokeAll(calls)) {
                results.add(result(future));
            }
            return results;
        }
    }

    private Result perform(Action action) throws InterruptedException {
        return new Result(action, home.perform(action.call(), action.wanted(), PATIENCE));
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
