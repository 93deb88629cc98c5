package dev.lucia.command;

import org.springframework.context.ConfigurableApplicationContext;

/** The service, as a command sees it. */
@FunctionalInterface
public interface Service {

    /** Starts it with settings such as {@code --server.port=8090}; returns when it is ready. */
    ConfigurableApplicationContext start(String... settings);
}
