package dev.lucia.benchmarks.durable;

import static dev.lucia.benchmarks.report.Measurement.promised;
import static dev.lucia.benchmarks.report.Measurement.told;

import dev.lucia.benchmarks.Figure;
import dev.lucia.benchmarks.Settings;
import dev.lucia.benchmarks.load.HttpConnection;
import dev.lucia.benchmarks.load.Request;
import dev.lucia.benchmarks.process.Service;
import dev.lucia.benchmarks.report.Bound.AtMost;
import dev.lucia.benchmarks.report.Notebook;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;

/** Redis dies by kill -9 again and again under load; what was acknowledged must be there after. */
public final class LossFigure implements Figure {

    private static final int CLIENTS = 16;
    private static final long PAUSE_NANOS = 2_000_000;

    private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
    private volatile boolean over;

    @Override
    public String name() {
        return "loss";
    }

    @Override
    public String about() {
        return "acknowledged tasks that are lost when Redis is killed under load";
    }

    @Override
    public void measure(Settings settings, Notebook notebook) throws Exception {
        Random random = new Random(settings.seed());
        try (Lab lab = new Lab(settings, 1)) {
            List<Thread> drivers = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                drivers.add(Thread.startVirtualThread(() -> drive(lab.service(0))));
            }
            for (int i = 0; i < settings.kills(); i++) {
                notebook.say("kill " + (i + 1) + " of " + settings.kills());
                int before = acknowledged.size();
                while (acknowledged.size() < before + CLIENTS) {
                    LockSupport.parkNanos(PAUSE_NANOS);
                }
                LockSupport.parkNanos(random.nextInt(1, 300) * 1_000_000L);
                lab.redis().kill();
                lab.redis().restart();
            }
            over = true;
            for (Thread driver : drivers) {
                driver.join();
            }
            notebook.say("looking for " + acknowledged.size() + " acknowledged tasks");
            long lost = acknowledged.stream().filter(id -> isLost(lab, id)).count();
            notebook.keep("acknowledged", acknowledged.size());
            notebook.note(
                    promised(
                            "acknowledged tasks lost in " + settings.kills() + " kills of Redis",
                            (double) lost,
                            "",
                            new AtMost(0),
                            new AtMost(0)));
            notebook.note(told("acknowledged tasks meanwhile", acknowledged.size(), ""));
        }
    }

    private static boolean isLost(Lab lab, String id) {
        return !lab.redis().command("EXISTS", "{lucia}:t:" + id).equals(":1");
    }

    /** Submits one task after the other; refused ones do not count. */
    private void drive(Service service) {
        Request submit = service.request("submit", "echo");
        while (!over) {
            try (HttpConnection connection = new HttpConnection(service.port())) {
                while (!over) {
                    HttpConnection.Response response = connection.exchange(submit);
                    if (response.status() == 200) {
                        acknowledged.add(taskId(response.body()));
                    } else {
                        LockSupport.parkNanos(PAUSE_NANOS);
                    }
                }
            } catch (IOException closed) {
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }

    private static String taskId(String body) {
        return JsonMapper.shared().readTree(body).get("taskId").asString();
    }
}
