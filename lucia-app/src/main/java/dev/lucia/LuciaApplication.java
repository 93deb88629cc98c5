package dev.lucia;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The service. Sub-commands are told apart from it before Spring starts. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class LuciaApplication {

    /** Starts the service, or runs the sub-command that {@code args} begin with. */
    public static void main(String[] args) {
        SpringApplication.run(LuciaApplication.class, args);
    }
}
