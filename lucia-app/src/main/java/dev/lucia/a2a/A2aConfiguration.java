package dev.lucia.a2a;

import dev.lucia.push.PushChecks;
import dev.lucia.push.PushConfigs;
import dev.lucia.secret.Sealing;
import dev.lucia.task.TaskCatalog;
import dev.lucia.task.TaskEngine;
import dev.lucia.web.BodyLimit;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the operations together, and bounds what they read. */
@Configuration(proxyBeanMethods = false)
class A2aConfiguration {

    @Bean
    PushOperations pushOperations(PushConfigs configs, Sealing sealing) {
        return new PushOperations(configs, sealing.of("a2a-push-pages"));
    }

    @Bean
    A2aService a2aService(
            TaskEngine tasks,
            TaskCatalog catalog,
            PushOperations push,
            PushChecks checks,
            Sealing sealing,
            ObjectProvider<IncomingRules> rules,
            A2aProperties properties) {
        Incoming incoming =
                new Incoming(
                        properties.maxParts(), rules.getIfAvailable(() -> IncomingRules.USUAL));
        return new A2aService(
                tasks,
                new TaskLists(catalog, new PageTokens(sealing.of("a2a-pages"))),
                new Sending(tasks, incoming),
                new Webhooks(push, checks),
                properties.patience());
    }

    @Bean
    EventStreams eventStreams(A2aProperties properties) {
        return new EventStreams(properties.heartbeat());
    }

    @Bean
    FilterRegistrationBean<BodyLimit> a2aBodyLimit(A2aProperties properties) {
        FilterRegistrationBean<BodyLimit> filter =
                new FilterRegistrationBean<>(
                        new BodyLimit(properties.maxBody(), properties.bodyTimeout()));
        filter.addUrlPatterns("/a2a", "/a2a/*");
        filter.setOrder(0);
        return filter;
    }
}
