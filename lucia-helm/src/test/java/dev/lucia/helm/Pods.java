package dev.lucia.helm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.regex.Pattern;

/** The pods of Lucia, one by one and by their own addresses, which the node can reach. */
record Pods(Installation lucia) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String SERVER = "--selector=app.kubernetes.io/component=server";

    /** A running pod. */
    record Pod(String name, String address) {}

    List<Pod> running() {
        return lucia.kubectl(
                        "get",
                        "pods",
                        SERVER,
                        "--field-selector=status.phase=Running",
                        "--output=jsonpath={range .items[*]}{.metadata.name} {.status.podIP}{\"\\n"
                                + "\"}{end}")
                .lines()
                .map(line -> line.split(" ", 2))
                .map(words -> new Pod(words[0], words[1]))
                .toList();
    }

    /** A conversation with this one, past the Service. */
    Talk talkTo(Pod pod) {
        return lucia.talk().at("http://" + pod.address() + ":8080");
    }

    /** Sum of a metric over all pods that answer. */
    double sum(String metric) {
        return running().stream().mapToDouble(pod -> value(pod, metric)).sum();
    }

    /** A metric of one pod, 0 while it doesn't answer. */
    double value(Pod pod, String metric) {
        return Pattern.compile("^" + metric + " (\\S+)$", Pattern.MULTILINE)
                .matcher(metrics(pod))
                .results()
                .mapToDouble(found -> Double.parseDouble(found.group(1)))
                .sum();
    }

    private static String metrics(Pod pod) {
        try {
            var address = "http://" + pod.address() + ":8081/actuator/prometheus";
            return HTTP.send(
                            HttpRequest.newBuilder(URI.create(address)).build(),
                            BodyHandlers.ofString())
                    .body();
        } catch (IOException starting) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
