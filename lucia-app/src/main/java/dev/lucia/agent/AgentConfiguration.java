package dev.lucia.agent;

import dev.lucia.language.Interpreter;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes what agents use and what is no bean by itself. */
@Configuration(proxyBeanMethods = false)
class AgentConfiguration {

    @Bean
    Interpreter interpreter() {
        return new Interpreter();
    }
}
