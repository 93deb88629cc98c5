package dev.lucia.agent;

import dev.lucia.agent.Tool.BadInput;
import dev.lucia.home.Home;
import dev.lucia.home.HomeUnavailable;
import dev.lucia.language.Intent;
import dev.lucia.language.Targets;
import dev.lucia.task.Step;
import dev.lucia.task.TaskExecution;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Does what a model calls for: by the planner, guard and executor that a person's words go through.
 * Each call is a step of the task, so that a resumed run never does it again.
 */
final class ToolCalls {

    private final Means means;
    private final Setting setting;
    private final Set<String> allowed;
    private final AtomicInteger actionsLeft;
    private final Executor executor;
    private final String key;
    private final int firstPlan;

    /**
     * @param allowed names of the tools that this agent has
     * @param actionsLeft how many actions all agents of the sentence may still do
     * @param key of this agent's steps, the same on every run
     * @param firstPlan from which its plans are numbered
     */
    ToolCalls(
            Means means,
            Setting setting,
            Set<String> allowed,
            AtomicInteger actionsLeft,
            String key,
            int firstPlan) {
        this.means = means;
        this.setting = setting;
        this.allowed = Set.copyOf(allowed);
        this.actionsLeft = actionsLeft;
        this.executor = new Executor(means.gateway(), setting.execution(), setting.codes());
        this.key = key;
        this.firstPlan = firstPlan;
    }

    /** The results of {@code calls}, which are done at once, in their order. */
    List<CallResult> perform(int round, List<ModelTurn.Call> calls) throws Exception {
        if (calls.size() == 1) {
            return List.of(perform(round, 0, calls.getFirst()));
        }
        List<Callable<CallResult>> work = new ArrayList<>();
        for (int i = 0; i < calls.size(); i++) {
            int number = i;
            work.add(() -> perform(round, number, calls.get(number)));
        }
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CallResult> results = new ArrayList<>();
            for (Future<CallResult> future : threads.invokeAll(work)) {
                results.add(result(future));
            }
            return results;
        }
    }

    private CallResult perform(int round, int number, ModelTurn.Call call) throws Exception {
        TaskExecution execution = setting.execution();
        Step step = new Step(key + ".call " + round + "." + number, true);
        int plan = firstPlan + round * 100 + number;
        return CallResult.read(execution.step(step, () -> result(call, plan).write()));
    }

    private CallResult result(ModelTurn.Call call, int number) throws Exception {
        Tool tool = allowed.contains(call.tool()) ? Toolbox.find(call.tool()).orElse(null) : null;
        try {
            return switch (tool) {
                case null ->
                        CallResult.wrong(
                                "There is no tool of that name. There are: "
                                        + String.join(", ", allowed.stream().sorted().toList()));
                case Tool.Look look -> {
                    Home home = means.gateway().home();
                    Looking looking = new Looking(home, means.queries());
                    ToolInput input = ToolInput.of(call.arguments(), home);
                    yield CallResult.told(look.sight().of(input, looking));
                }
                case Tool.Act act -> act(act, call.arguments(), number);
            };
        } catch (BadInput wrong) {
            return CallResult.wrong(String.valueOf(wrong.getMessage()));
        } catch (HomeUnavailable away) {
            return CallResult.wrong("The home can't be reached right now.");
        }
    }

    private CallResult act(Tool.Act tool, String arguments, int number) throws Exception {
        Home home = means.gateway().home();
        ToolInput input = ToolInput.of(arguments, home);
        Targets targets = input.targets(tool.domains());
        Intent intent = tool.meaning().of(targets, input);
        Plan plan = Caution.over(new Planner(home.settings()).plan(intent));
        if (actionsLeft.addAndGet(-plan.actions().size()) < 0) {
            return CallResult.wrong("Too many things for one sentence. Do nothing more.");
        }
        return switch (means.guard().judge(List.of(plan))) {
            case Guard.Verdict.TooMany _ -> CallResult.wrong("Too many things at once.");
            case Guard.Verdict.AskFirst _ -> CallResult.waiting(StoredPlan.write(List.of(plan)));
            case Guard.Verdict.Allowed _ -> {
                if (!setting.codes().missingFor(plan.actions()).isEmpty()) {
                    yield CallResult.waiting(StoredPlan.write(List.of(plan)));
                }
                List<Result> results = executor.perform(number, plan.actions());
                boolean all =
                        plan.impossible().isEmpty() && results.stream().allMatch(Result::isDone);
                yield CallResult.acted(all, report(home).of(plan, results));
            }
        };
    }

    private Report report(Home home) {
        return new Report(setting.phrases(), new Naming(home, setting.phrases()));
    }

    private static CallResult result(Future<CallResult> future) throws Exception {
        try {
            return future.get();
        } catch (ExecutionException thrown) {
            if (thrown.getCause() instanceof RuntimeException fault) {
                throw fault;
            }
            if (thrown.getCause() instanceof Exception fault) {
                throw fault;
            }
            throw new IllegalStateException("a call failed unexpectedly", thrown.getCause());
        }
    }
}
