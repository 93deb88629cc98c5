package dev.lucia;

import dev.lucia.command.Commands;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;

import java.util.Set;

/** The service. Sub-commands are told apart from it before Spring starts. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class LuciaApplication {

    private static final Set<String> ABOUT_THE_PROGRAM = Set.of("-h", "--help", "-V", "--version");

    /** Starts the service, or runs the sub-command that {@code args} begin with. */
    public static void main(String[] args) {
        if (args.length > 0 && isCommand(args[0])) {
            System.exit(Commands.run(LuciaApplication::start, args));
        }
        start(args);
    }

    private static boolean isCommand(String first) {
        return !first.startsWith("-") || ABOUT_THE_PROGRAM.contains(first);
    }

    private static ConfigurableApplicationContext start(String... args) {
        return SpringApplication.run(LuciaApplication.class, args);
    }
}
