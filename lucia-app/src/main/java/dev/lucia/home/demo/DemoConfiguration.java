package dev.lucia.home.demo;

import dev.lucia.home.HomeMetrics;
import dev.lucia.home.HomeProperties;
import dev.lucia.home.HomeSettings;
import dev.lucia.redis.SharedRedis;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.Clock;

/** The beans of a home that is simulated. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "lucia.home.type", havingValue = "demo")
class DemoConfiguration {

    @Bean
    DemoHome demoHome(
            SharedRedis redis,
            HomeProperties home,
            DemoProperties properties,
            HomeMetrics metrics) {
        Blueprint blueprint = Blueprint.read();
        Simulation simulation =
                new Simulation(blueprint, new RedisDemoStates(redis), Clock.systemUTC());
        HomeSettings settings =
                new HomeSettings(home.zoneOrSystem(), home.language(), home.country(), "°C", true);
        DemoHome demo = new DemoHome(blueprint, simulation, properties, settings, metrics);
        metrics.follow(demo::connection);
        return demo;
    }

    @Bean
    DemoVoice demoVoice() {
        return new DemoVoice();
    }
}
