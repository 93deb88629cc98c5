package dev.lucia.diagnosis;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/** Says which of the two ports is taken, and how to choose another. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class PortInUseAnalyzer extends AbstractFailureAnalyzer<PortInUseException> {

    private final Environment environment;

    PortInUseAnalyzer(Environment environment) {
        this.environment = environment;
    }

    @Override
    protected FailureAnalysis analyze(Throwable failure, PortInUseException fault) {
        int port = fault.getPort();
        String property = property(port);
        return new FailureAnalysis(
                property + ": port " + port + " is in use by another program.",
                "End that program, or choose another port. Example: "
                        + SettingName.inEnvironment(property)
                        + "="
                        + (port + 10),
                fault);
    }

    private String property(int port) {
        String management = "management.server.port";
        return String.valueOf(port).equals(environment.getProperty(management))
                ? management
                : "server.port";
    }
}
