package dev.lucia.home.assistant;

import static java.util.Objects.requireNonNull;

import dev.lucia.home.HomeMetrics;
import dev.lucia.home.HomeProperties;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The beans of a home that is a Home Assistant. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "lucia.home.type", havingValue = "home-assistant")
class HomeAssistantConfiguration {

    @Bean
    LiveHome liveHome() {
        return new LiveHome();
    }

    @Bean
    Connector homeAssistantConnector(HomeProperties properties) {
        return new Connector(
                requireNonNull(properties.url()),
                requireNonNull(properties.token()),
                Timing.USUAL.connect());
    }

    @Bean
    Link homeAssistantLink(
            Connector connector, HomeProperties properties, LiveHome live, HomeMetrics metrics) {
        return new Link(connector, new Synchroniser(properties), live, metrics, Timing.USUAL);
    }

    @Bean
    HomeAssistant homeAssistant(Link link, LiveHome live, HomeMetrics metrics) {
        HomeAssistant home = new HomeAssistant(link.status(), live, metrics);
        metrics.follow(home::connection);
        return home;
    }

    @Bean
    Announcer homeAssistantVoice(Link link) {
        return new Announcer(link.status());
    }
}
