package dev.lucia.benchmarks.durable;

import static dev.lucia.benchmarks.report.Measurement.promised;
import static dev.lucia.benchmarks.report.Measurement.told;

import dev.lucia.benchmarks.Figure;
import dev.lucia.benchmarks.Settings;
import dev.lucia.benchmarks.load.Clients;
import dev.lucia.benchmarks.load.Request;
import dev.lucia.benchmarks.load.Round;
import dev.lucia.benchmarks.process.Service;
import dev.lucia.benchmarks.report.Bound.AtMost;
import dev.lucia.benchmarks.report.Notebook;

import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** A whole task, blocking: stored, done, its one text artifact stored, answered. */
public final class SendFigure implements Figure {

    private static final int CLIENTS = 16;
    private static final int WARM_UP = 20_000;
    private static final int COUNTED = 3000;
    private static final int ONE_BY_ONE = 300;
    private static final String TEXT = "echo this";

    @Override
    public String name() {
        return "send";
    }

    @Override
    public String about() {
        return "blocking sends: round trips, memory in Redis, latency at a fixed rate, 16 clients";
    }

    @Override
    public void measure(Settings settings, Notebook notebook) throws Exception {
        try (Lab lab = new Lab(settings, 1)) {
            Clients clients = new Clients(lab.service(0).port(), CLIENTS);
            Service service = lab.service(0);
            Request send = service.request("send", TEXT);
            notebook.say("warming up with " + WARM_UP + " sends");
            clients.inTurn(send, WARM_UP);
            roundTrips(lab, send, notebook);
            memory(lab, clients, send, notebook);
            notebook.say("closed loop");
            double used = service.processorTime().toNanos() / 1e9 + lab.redisProcessorSeconds();
            Round closed = clients.inTurn(send, 3L * COUNTED);
            used = service.processorTime().toNanos() / 1e9 + lab.redisProcessorSeconds() - used;
            notebook.keep("closed", closed);
            notebook.note(told("blocking sends, closed loop", closed.perSecond(), "/s"));
            notebook.note(
                    told(
                            "processor time of service and Redis for 1,000 of them",
                            used / closed.count() * 1000,
                            "s"));
            latency(settings, clients, send, closed.perSecond(), notebook);
        }
    }

    private static void roundTrips(Lab lab, Request send, Notebook notebook)
            throws InterruptedException {
        notebook.say("counting round trips");
        Clients one = new Clients(lab.service(0).port(), 1);
        long start = System.nanoTime();
        double before = lab.calls("evalsha");
        one.inTurn(send, ONE_BY_ONE);
        double sent = lab.calls("evalsha") - before;
        long busy = System.nanoTime() - start;
        // What the replica asks by itself, in as long a time without any send.
        before = lab.calls("evalsha");
        LockSupport.parkNanos(busy);
        double idle = lab.calls("evalsha") - before;
        notebook.keep("roundTrips", Map.of("sent", sent, "idle", idle, "sends", ONE_BY_ONE));
        notebook.note(
                promised(
                        "round trips to Redis of a blocking send",
                        (sent - idle) / ONE_BY_ONE,
                        "",
                        new AtMost(4),
                        new AtMost(2.05)));
    }

    private static void memory(Lab lab, Clients clients, Request send, Notebook notebook)
            throws InterruptedException {
        notebook.say("weighing " + COUNTED + " tasks");
        double before = lab.redisInfo("memory", "used_memory");
        clients.inTurn(send, COUNTED);
        double bytes = (lab.redisInfo("memory", "used_memory") - before) / COUNTED;
        notebook.note(
                promised(
                        "bytes in Redis of a small task that has ended",
                        bytes,
                        "B",
                        new AtMost(2.5 * 1024),
                        new AtMost(1.5 * 1024)));
    }

    private static void latency(
            Settings settings, Clients clients, Request send, double capacity, Notebook notebook)
            throws InterruptedException {
        notebook.say("open loop at half of that rate");
        Round open = clients.atRate(send, capacity / 2, settings.length());
        notebook.keep("open", open);
        notebook.note(told("open loop at half the rate, p50", open.latency().p50(), "ms"));
        notebook.note(told("open loop at half the rate, p99", open.latency().p99(), "ms"));
        notebook.note(told("open loop at half the rate, p99.9", open.latency().p999(), "ms"));
    }
}
