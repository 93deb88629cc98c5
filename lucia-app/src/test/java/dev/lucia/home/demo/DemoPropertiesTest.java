package dev.lucia.home.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import java.time.Duration;

class DemoPropertiesTest {

    private final ApplicationContextRunner runner =
            new ApplicationContextRunner().withUserConfiguration(Bound.class);

    @Test
    void oneDeviceEachIsAwayIgnorantAndBroken() {
        runner.run(
                context -> {
                    DemoProperties demo = context.getBean(DemoProperties.class);
                    assertThat(demo.latency()).isEqualTo(Duration.ofMillis(20));
                    assertThat(demo.unavailable()).containsExactly("light.attic_light");
                    assertThat(demo.ignoring()).containsExactly("light.garden_lantern");
                    assertThat(demo.failing()).containsExactly("switch.air_compressor");
                });
    }

    @Test
    void devicesThatAreNotThereAreNamed() {
        runner.withPropertyValues("lucia.home.demo.ignoring=light.typo,light.hallway_light")
                .run(
                        context ->
                                assertThat(context.getStartupFailure())
                                        .rootCause()
                                        .hasMessageStartingWith(
                                                "lucia.home.demo.ignoring: the demo home has no"
                                                        + " light.typo."));
    }

    @Test
    void latencyHasBounds() {
        runner.withPropertyValues("lucia.home.demo.latency=2m")
                .run(context -> assertThat(context).hasFailed());
        runner.withPropertyValues("lucia.home.demo.latency=-1s")
                .run(context -> assertThat(context).hasFailed());
    }

    @EnableConfigurationProperties(DemoProperties.class)
    static class Bound {}
}
