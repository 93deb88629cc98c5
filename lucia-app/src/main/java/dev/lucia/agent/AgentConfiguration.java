package dev.lucia.agent;

import dev.lucia.home.HomeGateway;
import dev.lucia.home.HomeQueries;
import dev.lucia.language.Interpreter;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.Clock;

/** Makes what agents use and what is no bean by itself. */
@Configuration(proxyBeanMethods = false)
class AgentConfiguration {

    @Bean
    Interpreter interpreter() {
        return new Interpreter();
    }

    @Bean
    Means means(
            HomeGateway gateway,
            HomeQueries queries,
            Guard guard,
            Confirmation confirmation,
            ObjectProvider<Fallback> fallbacks) {
        return new Means(
                gateway,
                queries,
                guard,
                confirmation,
                fallbacks.orderedStream().toList(),
                Clock.systemUTC());
    }
}
