package dev.lucia.command.demo;

import org.springframework.core.env.Environment;

import java.io.PrintWriter;

/** What a person sees once the demonstration is ready. */
final class Welcome {

    private Welcome() {}

    static void print(PrintWriter out, Environment environment, DataFolder folder) {
        String port = environment.getRequiredProperty("local.server.port");
        out.printf(
                """

                Lucia is ready, with a simulated home: nothing real is switched. In another terminal:

                    curl -s localhost:%s/api/conversation -H 'Content-Type: application/json' -d '{"text":"turn on the kitchen lights"}'

                %sIts data is in %s. Ctrl-C ends it.
                """,
                port, model(environment), folder.path());
        out.flush();
    }

    private static String model(Environment environment) {
        return environment.containsProperty("lucia.model.provider")
                ? "What Lucia does not understand by herself goes to a model. Try \"make it cosy in"
                        + " the living room\".\n\n"
                : "";
    }
}
