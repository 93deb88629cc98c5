package dev.lucia.agent;

import dev.lucia.model.simulator.Asked;
import dev.lucia.model.simulator.Brain;
import dev.lucia.model.simulator.Reply;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Conversations with a model, as data: what is said, what the model does, what is answered. */
record Script(List<Talk> talks) implements Brain {

    record Talk(String name, @Nullable String language, List<Line> turns) {}

    /**
     * One sentence.
     *
     * @param model what it answers, one after the other; nothing if it must not be asked
     * @param done what the results that it gets must say
     * @param remembers what must have been told to it of before
     */
    record Line(
            String say,
            List<Answer> model,
            String answer,
            @Nullable Boolean asks,
            @Nullable List<String> done,
            @Nullable String remembers) {}

    record Answer(@Nullable String text, @Nullable List<Call> calls) {

        Reply reply() {
            return new Reply(
                    text == null ? "" : text,
                    calls == null
                            ? List.of()
                            : calls.stream()
                                    .map(call -> new Reply.Call(call.tool, call.arguments))
                                    .toList());
        }
    }

    record Call(String tool, Map<String, Object> arguments) {}

    static Script load() {
        try (InputStream file = Script.class.getResourceAsStream("conversations.json")) {
            return new Script(
                    List.of(
                            JsonMapper.shared()
                                    .readValue(Objects.requireNonNull(file), Talk[].class)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public Reply answer(Asked asked) {
        return talks.stream()
                .flatMap(talk -> talk.turns().stream())
                .filter(line -> line.say().equals(asked.sentence()))
                .findFirst()
                .map(line -> line.model().get(asked.round()).reply())
                .orElseGet(() -> Reply.say("nobody wrote what to say to: " + asked.sentence()));
    }
}
