package dev.lucia.diagnosis;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Names a setting of Lucia's that does not fit; other settings are Spring Boot's to explain. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class BadSettingAnalyzer extends AbstractFailureAnalyzer<BindException> {

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable failure, BindException fault) {
        if (!fault.getName().toString().startsWith("lucia")) {
            return null;
        }
        return new FailureAnalysis(
                new BadSetting().describe(fault),
                "Correct the setting and start again. `lucia --help` says where settings are read"
                        + " from.",
                fault);
    }
}
