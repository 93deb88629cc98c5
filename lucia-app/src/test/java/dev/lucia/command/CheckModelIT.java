package dev.lucia.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lucia.model.simulator.Reply;
import dev.lucia.model.simulator.Simulator;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import picocli.CommandLine;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;

class CheckModelIT {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Simulator simulator;

    @BeforeEach
    void start() throws IOException {
        simulator = Simulator.start(0, _ -> Reply.say("Yes."));
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void tellsThatBothModelsAnswer() {
        // When
        int code = run("ollama", "--lucia.model.chat.name=m", "--lucia.model.embedding.name=e");

        // Then
        assertThat(err).hasToString("");
        assertThat(code).isZero();
        assertThat(out.toString())
                .containsPattern("The chat model answers \\(\\d+ ms, \\d+ tokens\\)\\.")
                .containsPattern("The embedding model answers \\(\\d+ ms, vectors of 256\\)\\.");
    }

    @Test
    void saysWhatToPull() {
        // When
        int code = run("ollama", "--lucia.model.chat.name=missing");

        // Then
        assertThat(code).isEqualTo(1);
        assertThat(err.toString()).contains("ollama pull missing");
    }

    @Test
    void saysWhatIsNotSet() {
        // When
        int code = run("azure-openai");

        // Then
        assertThat(code).isEqualTo(1);
        assertThat(err.toString()).contains("lucia.model.chat.deployment: ", "Example: ");
    }

    private int run(String provider, String... settings) {
        CommandLine line =
                Commands.commandLine(
                        _ -> {
                            throw new AssertionError("the service is not needed");
                        });
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        String[] all = new String[settings.length + 3];
        all[0] = "check-model";
        all[1] = "--lucia.model.provider=" + provider;
        all[2] = "--lucia.model.chat.endpoint=" + simulator.url();
        System.arraycopy(settings, 0, all, 3, settings.length);
        return line.execute(all);
    }
}
