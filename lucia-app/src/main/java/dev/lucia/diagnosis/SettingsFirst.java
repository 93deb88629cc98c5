package dev.lucia.diagnosis;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.web.server.ConfigurableWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Reads every setting of Lucia's before anything is built of them, so that a bad one is what a
 * start fails with. The web server is the first thing to be built, and this comes before it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class SettingsFirst implements WebServerFactoryCustomizer<ConfigurableWebServerFactory> {

    private final ListableBeanFactory beans;

    SettingsFirst(ListableBeanFactory beans) {
        this.beans = beans;
    }

    @Override
    public void customize(ConfigurableWebServerFactory server) {
        for (String name : beans.getBeanNamesForAnnotation(ConfigurationProperties.class)) {
            if (name.startsWith("lucia.")) {
                beans.getBean(name);
            }
        }
    }
}
