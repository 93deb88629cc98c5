package dev.lucia.agent;

import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.lucia.model.Chat;
import dev.lucia.model.ModelFailed;
import dev.lucia.model.ModelProperties;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Lets a model work on a sentence with tools until it has answered, or has cost enough. What it
 * answered and what came of each call is remembered with the task: a run that takes over goes on
 * where the last one was.
 */
final class ToolLoop {

    /**
     * How it ended.
     *
     * @param results of all calls, in their order
     * @param failure why the model said nothing more, or null
     * @param isExhausted whether it was stopped because it cost enough
     */
    record End(List<CallResult> results, ModelFailed.@Nullable Kind failure, boolean isExhausted) {

        End {
            results = List.copyOf(results);
        }
    }

    private final Chat chat;
    private final ModelProperties limits;
    private final Setting setting;
    private final String agent;
    private final String key;
    private final List<Tool> tools;
    private final SpokenText text;

    /**
     * @param agent who works, for the figures
     * @param key of this agent's steps, the same on every run
     */
    ToolLoop(
            Chat chat,
            ModelProperties limits,
            Setting setting,
            String agent,
            String key,
            List<Tool> tools,
            SpokenText text) {
        this.chat = chat;
        this.limits = limits;
        this.setting = setting;
        this.agent = agent;
        this.key = key;
        this.tools = List.copyOf(tools);
        this.text = text;
    }

    End run(Supplier<List<ChatMessage>> briefing, ToolCalls calls) throws Exception {
        List<ChatMessage> messages = new ArrayList<>(briefing.get());
        List<CallResult> results = new ArrayList<>();
        long end = System.nanoTime() + limits.maxTime().toNanos();
        int tokens = 0;
        for (int round = 0; round < limits.maxRounds(); round++) {
            if (tokens >= limits.maxTokens() || System.nanoTime() > end) {
                break;
            }
            ModelTurn turn;
            try {
                turn = turn(round, messages);
            } catch (ModelFailed failed) {
                return new End(results, failed.kind(), false);
            }
            if (turn.calls().isEmpty()) {
                return new End(results, null, false);
            }
            tokens += turn.tokens();
            text.pause();
            messages.add(turn.message());
            List<CallResult> came = calls.perform(round, turn.calls());
            results.addAll(came);
            for (int i = 0; i < came.size(); i++) {
                messages.add(
                        ToolExecutionResultMessage.from(
                                ModelTurn.request(turn.calls().get(i)), came.get(i).answer()));
            }
        }
        return new End(results, null, true);
    }

    private ModelTurn turn(int round, List<ChatMessage> messages)
            throws ModelFailed, InterruptedException {
        String step = key + ".model " + round;
        Optional<String> known = setting.execution().remembered(step);
        if (known.isPresent()) {
            ModelTurn turn = ModelTurn.read(known.get());
            text.next(turn.text());
            return turn;
        }
        ChatRequest request =
                ChatRequest.builder()
                        .messages(List.copyOf(messages))
                        .toolSpecifications(
                                tools.stream()
                                        .map(Tool::specification)
                                        .collect(Collectors.toList()))
                        .build();
        ModelTurn turn = ModelTurn.of(chat.ask(agent, request, text::add));
        if (!turn.calls().isEmpty()) {
            setting.execution().remember(step, turn.write());
        }
        return turn;
    }
}
