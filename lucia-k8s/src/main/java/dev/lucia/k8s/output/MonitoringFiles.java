package dev.lucia.k8s.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * What the component for monitoring takes from {@code deploy/monitoring}, which Prometheus and
 * Grafana outside of a cluster read, too: the dashboard as it is, the alerts as an object.
 */
final class MonitoringFiles {

    private static final String DASHBOARD = "lucia-dashboard.json";

    private MonitoringFiles() {}

    static void write(Path sources, Path component) throws IOException {
        Files.createDirectories(component);
        Files.copy(
                sources.resolve(DASHBOARD),
                component.resolve(DASHBOARD),
                StandardCopyOption.REPLACE_EXISTING);
        var rules = Files.readString(sources.resolve("lucia-rules.yaml"));
        Files.writeString(component.resolve("prometheusrule.yaml"), prometheusRule(rules));
    }

    private static String prometheusRule(String rules) {
        return """
        # Generated from deploy/monitoring/lucia-rules.yaml.
        apiVersion: monitoring.coreos.com/v1
        kind: PrometheusRule
        metadata:
          name: lucia
          namespace: lucia
          labels:
            app.kubernetes.io/part-of: lucia
        spec:
        """
                + rules.indent(2);
    }
}
