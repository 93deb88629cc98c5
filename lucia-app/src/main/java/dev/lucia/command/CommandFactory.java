package dev.lucia.command;

import dev.lucia.command.demo.Demo;

import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Gives the one command that starts the service the means to do so. */
final class CommandFactory implements IFactory {

    private final IFactory others = CommandLine.defaultFactory();
    private final Service service;

    CommandFactory(Service service) {
        this.service = service;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        return type == Demo.class ? type.cast(new Demo(service)) : others.create(type);
    }
}
