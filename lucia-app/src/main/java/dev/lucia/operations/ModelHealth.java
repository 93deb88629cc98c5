package dev.lucia.operations;

import dev.lucia.model.ModelStatus;
import dev.lucia.model.Models;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Shows how the calls to models went. Never a reason to be down: Lucia understands without one. */
@Component("modelHealthIndicator")
class ModelHealth implements HealthIndicator {

    private final Models models;

    ModelHealth(Models models) {
        this.models = models;
    }

    @Override
    public Health health() {
        Health.Builder health = Health.up();
        if (models.status().isEmpty()) {
            health.withDetail("provider", "none");
        }
        models.status().forEach(status -> health.withDetail(status.model(), details(status)));
        return health.build();
    }

    private static Map<String, Object> details(ModelStatus status) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("provider", word(status.provider()));
        details.put("state", state(status));
        if (status.answeredAt() != null) {
            details.put("answeredAt", status.answeredAt().toString());
        }
        return details;
    }

    private static String state(ModelStatus status) {
        if (status.paused()) {
            return "paused";
        }
        if (status.failure() != null) {
            return word(status.failure());
        }
        return status.answeredAt() == null ? "not asked yet" : "answering";
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
