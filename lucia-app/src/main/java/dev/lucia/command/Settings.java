package dev.lucia.command;

import dev.lucia.diagnosis.BadSetting;

import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;

import java.util.List;

/** The service's configuration, read without starting it: arguments, environment, files. */
final class Settings {

    private final StandardEnvironment environment;

    private Settings(StandardEnvironment environment) {
        this.environment = environment;
    }

    static Settings of(List<String> arguments) {
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new SimpleCommandLinePropertySource(arguments.toArray(String[]::new)));
        ConfigDataEnvironmentPostProcessor.applyTo(environment);
        ConfigurationPropertySources.attach(environment);
        return new Settings(environment);
    }

    <T> T bind(String prefix, Class<T> type) {
        try {
            return Binder.get(environment).bindOrCreate(prefix, type);
        } catch (BindException fault) {
            throw new CommandFailed(new BadSetting().describe(fault), fault);
        }
    }
}
