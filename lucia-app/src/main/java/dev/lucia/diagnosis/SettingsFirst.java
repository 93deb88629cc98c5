package dev.lucia.diagnosis;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Reads every setting of Lucia's before anything is built of them, so that a bad one is what a
 * start fails with.
 */
@Component
final class SettingsFirst implements BeanFactoryPostProcessor {

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        for (String name : beans.getBeanNamesForAnnotation(ConfigurationProperties.class)) {
            if (name.startsWith("lucia.")) {
                beans.getBean(name);
            }
        }
    }
}
