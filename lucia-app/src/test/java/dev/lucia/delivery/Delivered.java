package dev.lucia.delivery;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

import java.nio.file.Path;

/**
 * Where the build left what it delivers; its tests are skipped where it was told to leave that out.
 */
class Delivered implements ExecutionCondition {

    static final Path DISTRIBUTION = Path.of("target/lucia").toAbsolutePath();
    static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();
    static final String VERSION = System.getProperty("project.version", "");
    static final String IMAGE = "lucia:" + VERSION;
    static final String REDIS_IMAGE = System.getenv().getOrDefault("REDIS_IMAGE", "redis:7.2.11");

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return Boolean.getBoolean("skipImage")
                ? ConditionEvaluationResult.disabled("-DskipImage was given")
                : ConditionEvaluationResult.enabled("built");
    }
}
