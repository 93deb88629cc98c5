package dev.lucia.benchmarks.durable;

import static dev.lucia.benchmarks.report.Measurement.promised;
import static dev.lucia.benchmarks.report.Measurement.told;

import dev.lucia.benchmarks.Figure;
import dev.lucia.benchmarks.Settings;
import dev.lucia.benchmarks.process.Service;
import dev.lucia.benchmarks.report.Bound.AtMost;
import dev.lucia.benchmarks.report.Notebook;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;

/** What an open stream on which nothing happens costs. */
public final class ConnectionsFigure implements Figure {

    private static final int WARM_UP = 100;

    @Override
    public String name() {
        return "idle";
    }

    @Override
    public String about() {
        return "memory of idle event streams";
    }

    @Override
    public void measure(Settings settings, Notebook notebook) throws Exception {
        try (Lab lab = new Lab(settings, 1);
                Listeners warm = new Listeners();
                Listeners idle = new Listeners()) {
            Service service = lab.service(0);
            warm.open(service.port(), WARM_UP, lab.listen("hold", "idle"));
            long heap = heap(service);
            long resident = service.residentBytes();
            notebook.say("opening " + settings.connections() + " streams");
            idle.open(service.port(), settings.connections(), lab.listen("hold", "idle"));
            double perStream = (double) (heap(service) - heap) / idle.count();
            double residentPerStream = (double) (service.residentBytes() - resident) / idle.count();
            notebook.keep("streams", idle.count());
            notebook.note(
                    promised(
                            "heap of one of " + idle.count() + " idle event streams",
                            perStream / 1024,
                            "KB",
                            new AtMost(25),
                            new AtMost(12)));
            notebook.note(
                    told(
                            "resident memory of the process for each",
                            residentPerStream / 1024,
                            "KB"));
        }
    }

    private static long heap(Service service) throws IOException {
        return Long.parseLong(
                JsonMapper.shared().readTree(service.post("heap", "used")).get("text").asString());
    }
}
