package dev.lucia.command;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

import java.io.PrintWriter;
import java.util.List;

/** Everything that {@code bin/lucia} does besides being the service. */
public final class Commands {

    private Commands() {}

    /**
     * Runs the command that {@code args} begin with.
     *
     * @return its exit code: 0 done, 1 not done, 2 misunderstood
     */
    public static int run(Service service, String... args) {
        return commandLine(service).execute(args);
    }

    static CommandLine commandLine(Service service) {
        return new CommandLine(new Lucia(), new CommandFactory(service))
                .setParameterExceptionHandler(MISUNDERSTOOD)
                .setExecutionExceptionHandler(FAILED);
    }

    private static final IParameterExceptionHandler MISUNDERSTOOD =
            (fault, args) -> {
                CommandLine command = fault.getCommandLine();
                PrintWriter err = command.getErr();
                err.println("lucia: " + describe(fault));
                err.println(
                        "`" + command.getCommandSpec().qualifiedName() + " --help` tells more.");
                return command.getCommandSpec().exitCodeOnInvalidInput();
            };

    private static final IExecutionExceptionHandler FAILED =
            (failure, command, parsed) -> {
                if (!(failure instanceof CommandFailed)) {
                    throw failure;
                }
                command.getErr().println("lucia: " + failure.getMessage());
                return command.getCommandSpec().exitCodeOnExecutionException();
            };

    private static @Nullable String describe(ParameterException fault) {
        if (!(fault instanceof UnmatchedArgumentException unmatched)
                || unmatched.isUnknownOption()) {
            return fault.getMessage();
        }
        String word = unmatched.getUnmatched().getFirst();
        List<String> similar = Nearby.words(word, fault.getCommandLine().getSubcommands().keySet());
        return "there is no command \""
                + word
                + "\"."
                + (similar.isEmpty() ? "" : " Did you mean " + String.join(" or ", similar) + "?");
    }
}
