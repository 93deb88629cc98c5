package dev.lucia.task.chaos;

import dev.lucia.task.Message;
import dev.lucia.task.Outcome;
import dev.lucia.task.Step;
import dev.lucia.task.StepUncertain;
import dev.lucia.task.StoreUnavailable;
import dev.lucia.task.Submission;
import dev.lucia.task.TaskExecution;
import dev.lucia.task.Tasks;
import dev.lucia.testing.Replica;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A replica as a process of its own. It submits the message ids it reads, prints what was
 * acknowledged, and does its one effect per task in the {@link HomeSimulator} of the test.
 */
public final class ChaosReplica {

    private static final Step EFFECT = new Step("effect", false);

    private final int simulator;

    ChaosReplica(int simulator) {
        this.simulator = simulator;
    }

    /** {@code args}: the Redis' URI and the simulator's port. */
    public static void main(String[] args) throws IOException {
        ChaosReplica self = new ChaosReplica(Integer.parseInt(args[1]));
        PrintStream out = System.out;
        System.setOut(System.err);
        try (Replica replica =
                        Replica.start(
                                args[0],
                                self::run,
                                "lucia.task.lease=2s",
                                "lucia.task.heartbeat=500ms",
                                "lucia.task.drain=0s",
                                Observer.NO_EXPIRY);
                BufferedReader in =
                        new BufferedReader(
                                new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            out.println("ready");
            for (String id = in.readLine(); id != null; id = in.readLine()) {
                out.println(submit(replica, id));
            }
        }
    }

    private static String submit(Replica replica, String messageId) {
        try {
            var request = Tasks.says(Tasks.CALLER, messageId, "do it");
            return switch (replica.engine().submit(request)) {
                case Submission.Accepted accepted -> "task " + accepted.task();
                case Submission.Repeated repeated -> "task " + repeated.task();
                case Submission.Conflicting conflicting -> "conflict " + conflicting.task();
            };
        } catch (StoreUnavailable away) {
            return "away";
        }
    }

    /** The work: one effect that must not be repeated, between two pieces of news. */
    Outcome run(TaskExecution execution) throws Exception {
        String task = execution.task().id().toString();
        tell("begin " + task);
        try {
            execution.step(EFFECT, () -> tell("effect " + task));
        } catch (StepUncertain uncertain) {
            return new Outcome.InputRequired(Message.ofAgent("Was it done?"));
        }
        execution.report(Message.ofAgent("nearly there"));
        tell("end " + task);
        return new Outcome.Completed(Message.ofAgent("done"), List.of());
    }

    private String tell(String what) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), simulator)) {
            socket.getOutputStream().write((what + "\n").getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
