package dev.lucia.agent;

import dev.lucia.home.Home;
import dev.lucia.task.Message;
import dev.lucia.task.Step;
import dev.lucia.task.TaskExecution;

import java.util.List;
import java.util.Optional;

/**
 * What a task remembers of its plans: a run that was taken over goes on with the plan it began, and
 * a yes is about the plan that was asked about.
 */
final class Progress {

    private final TaskExecution execution;
    private final Home home;
    private final String turn;

    Progress(Setting setting) {
        this.execution = setting.execution();
        this.home = setting.home();
        this.turn = "plan of sentence " + setting.request().turn();
    }

    /** The plans that an earlier run of this turn began to carry out. */
    Optional<List<Plan>> begun(List<Plan> fresh) {
        return execution.remembered(turn).map(stored -> StoredPlan.read(stored, home, fresh));
    }

    /**
     * Remembers {@code plans} before the first action, unless they would come out the same again.
     */
    void begin(List<Plan> plans) {
        if (!plans.stream().allMatch(Plan::isSettled)) {
            execution.remember(turn, StoredPlan.write(plans));
        }
    }

    /** The plans that {@code question} was asked about. */
    Optional<List<Plan>> askedAbout(Message question, List<Plan> fresh) {
        return execution
                .remembered(key(question))
                .map(stored -> StoredPlan.read(stored, home, fresh));
    }

    /** Remembers what {@code question} is about; it is stored together with the question. */
    void ask(Message question, List<Plan> plans) throws Exception {
        execution.step(new Step(key(question), true), () -> StoredPlan.write(plans));
    }

    private static String key(Message question) {
        return "plan of question " + question.messageId();
    }
}
