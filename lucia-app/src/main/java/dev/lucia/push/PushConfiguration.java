package dev.lucia.push;

import dev.lucia.task.TaskStore;

import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.net.InetAddress;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;

import javax.net.ssl.SSLContext;

/** Puts the posting of news together, around the protocol that writes them. */
@Configuration(proxyBeanMethods = false)
class PushConfiguration {

    @Bean
    TargetGuard targetGuard(PushProperties properties) {
        return new TargetGuard(properties.allowed(), InetAddress::getAllByName);
    }

    @Bean
    PushChecks pushChecks(TargetGuard guard) {
        return new PushChecks(guard);
    }

    @Bean
    WebhookClient webhookClient(PushProperties properties) throws NoSuchAlgorithmException {
        return new WebhookClient(SSLContext.getDefault().getSocketFactory(), properties.timeout());
    }

    @Bean
    PushPost pushPost(TargetGuard guard, WebhookClient client) {
        return new PushPost(guard, client);
    }

    @Bean
    PushMetrics pushMetrics(MeterRegistry registry) {
        return new PushMetrics(registry);
    }

    @Bean
    PushDispatcher pushDispatcher(
            PushOutbox outbox,
            TaskStore tasks,
            ObjectProvider<PushPayload> payload,
            PushPost post,
            PushMetrics metrics,
            PushProperties properties) {
        PushPatience patience = new PushPatience(properties.backoff(), new SecureRandom());
        return new PushDispatcher(
                outbox,
                payload.stream()
                        .findFirst()
                        .map(
                                protocol ->
                                        new Courier(
                                                outbox,
                                                tasks,
                                                protocol,
                                                post,
                                                metrics,
                                                properties,
                                                patience)),
                metrics);
    }
}
