package dev.lucia.testing;

import static org.junit.jupiter.api.extension.ConditionEvaluationResult.disabled;
import static org.junit.jupiter.api.extension.ConditionEvaluationResult.enabled;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Decides what {@link Requires} means on this machine. */
class RequiresCondition implements ExecutionCondition {

    private static final Map<Fixture, Optional<String>> MISSING = new ConcurrentHashMap<>();
    private static final List<String> REQUIRED =
            List.of(System.getProperty("require", "").split(","));

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return context.getElement()
                .flatMap(element -> AnnotationSupport.findAnnotation(element, Requires.class))
                .map(requires -> evaluate(requires.value()))
                .orElse(enabled("nothing required"));
    }

    private static ConditionEvaluationResult evaluate(Fixture... fixtures) {
        for (Fixture fixture : fixtures) {
            Optional<String> missing = MISSING.computeIfAbsent(fixture, Fixture::missing);
            if (missing.isPresent()) {
                return refuse(fixture, missing.get());
            }
        }
        return enabled("all there");
    }

    private static ConditionEvaluationResult refuse(Fixture fixture, String reason) {
        if (REQUIRED.contains(fixture.key())) {
            throw new IllegalStateException(
                    "-Drequire=" + fixture.key() + " was given, but " + reason);
        }
        return disabled(reason);
    }
}
