package dev.lucia.conversation;

import dev.lucia.web.BodyLimit;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Bounds what this API reads. */
@Configuration(proxyBeanMethods = false)
class ConversationConfiguration {

    @Bean
    FilterRegistrationBean<BodyLimit> conversationBodyLimit(ConversationProperties properties) {
        FilterRegistrationBean<BodyLimit> filter =
                new FilterRegistrationBean<>(
                        new BodyLimit(properties.maxBody(), properties.bodyTimeout()));
        filter.addUrlPatterns("/api/*");
        filter.setOrder(0);
        return filter;
    }
}
