package dev.lucia.home.demo;

import dev.lucia.home.EntityId;

import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;

/**
 * How the simulated home behaves; nothing of it concerns a real home.
 *
 * @param latency time a device takes to react
 * @param unavailable entities that cannot be reached
 * @param ignoring entities that accept calls and do nothing
 * @param failing entities whose calls fail
 */
@ConfigurationProperties("lucia.home.demo")
@ConditionalOnProperty(name = "lucia.home.type", havingValue = "demo")
@Validated
record DemoProperties(
        @DefaultValue("20ms") @DurationMin @DurationMax(minutes = 1) Duration latency,
        @DefaultValue("light.attic_light") Set<String> unavailable,
        @DefaultValue("light.garden_lantern") Set<String> ignoring,
        @DefaultValue("switch.air_compressor") Set<String> failing) {

    DemoProperties {
        unavailable = known("unavailable", unavailable);
        ignoring = known("ignoring", ignoring);
        failing = known("failing", failing);
    }

    private static Set<String> known(String property, Set<String> ids) {
        Set<String> unknown = new TreeSet<>(ids);
        unknown.removeAll(Blueprint.read().ids());
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException(
                    "lucia.home.demo."
                            + property
                            + ": the demo home has no "
                            + String.join(" and no ", unknown)
                            + ". Example: light.attic_light");
        }
        return Set.copyOf(ids);
    }

    boolean isUnavailable(EntityId id) {
        return unavailable.contains(id.toString());
    }

    boolean ignores(EntityId id) {
        return ignoring.contains(id.toString());
    }

    boolean fails(EntityId id) {
        return failing.contains(id.toString());
    }
}
