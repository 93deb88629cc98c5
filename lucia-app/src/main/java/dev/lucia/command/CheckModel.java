package dev.lucia.command;

import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.TokenUsage;
import dev.lucia.model.Chat;
import dev.lucia.model.Embeddings;
import dev.lucia.model.ModelFailed;
import dev.lucia.model.ModelProperties;
import dev.lucia.model.Models;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.logging.LoggingSystem;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** {@code lucia check-model}: one real call to each configured model. */
@Command(
        name = "check-model",
        description = {
            "Asks the configured language models one short question each, and explains what is"
                    + " wrong if they don't answer. Costs a few tokens.",
            "",
            "Reads the same settings as the service, such as LUCIA_MODEL_PROVIDER and"
                    + " LUCIA_MODEL_CHAT_NAME."
        })
final class CheckModel implements Callable<Integer> {

    private static final String AGENT = "check-model";

    @Spec private CommandSpec spec = CommandSpec.create();

    @Unmatched private List<String> settings = new ArrayList<>();

    @Override
    public Integer call() throws InterruptedException {
        LoggingSystem.get(getClass().getClassLoader()).beforeInitialize();
        ModelProperties properties =
                Settings.of(settings).bind("lucia.model", ModelProperties.class);
        Models models = new Models(properties, new SimpleMeterRegistry());
        Chat chat =
                models.chat()
                        .orElseThrow(
                                () ->
                                        new CommandFailed(
                                                "lucia.model.provider is none: there is nothing to"
                                                        + " check. Example: LUCIA_MODEL_PROVIDER="
                                                        + "ollama LUCIA_MODEL_CHAT_NAME=qwen3:8b"));
        try {
            check(chat);
            if (models.embeddings().isPresent()) {
                check(models.embeddings().get());
            }
        } catch (ModelFailed failed) {
            throw new CommandFailed(String.valueOf(failed.getMessage()), failed);
        }
        return 0;
    }

    private void check(Chat chat) throws ModelFailed, InterruptedException {
        ChatRequest request =
                ChatRequest.builder()
                        .messages(
                                SystemMessage.from("Answer with one word."),
                                UserMessage.from("Are you ready?"))
                        .build();
        long start = System.nanoTime();
        ChatResponse response = chat.ask(AGENT, request, _ -> {});
        say("chat model", start, usage(response.tokenUsage()));
    }

    private void check(Embeddings embeddings) throws ModelFailed, InterruptedException {
        long start = System.nanoTime();
        int length = embeddings.of(List.of("kitchen lamp")).getFirst().length;
        say("embedding model", start, "vectors of " + length);
    }

    private void say(String model, long start, String facts) {
        long millis = Duration.ofNanos(System.nanoTime() - start).toMillis();
        spec.commandLine()
                .getOut()
                .println("The " + model + " answers (" + millis + " ms, " + facts + ").");
    }

    private static String usage(@Nullable TokenUsage usage) {
        return usage == null || usage.totalTokenCount() == null
                ? "tokens not told"
                : usage.totalTokenCount() + " tokens";
    }
}
