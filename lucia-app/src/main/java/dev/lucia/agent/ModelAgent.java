package dev.lucia.agent;

import dev.langchain4j.data.message.ChatMessage;
import dev.lucia.language.Interpreter;
import dev.lucia.model.Chat;
import dev.lucia.model.ModelProperties;
import dev.lucia.model.Models;
import dev.lucia.task.Outcome;
import dev.lucia.task.Task;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Asks a language model, the last of all: one agent with all tools, or an agent for each kind of
 * things that the sentence concerns, at once, if so configured and if it concerns several.
 */
@Component
@Order(200)
final class ModelAgent implements Fallback {

    private static final int PLANS_PER_AGENT = 10_000;

    /** A sentence to work on, and what all agents together may still do for it. */
    private record Job(Unclear unclear, Chat chat, AtomicInteger actionsLeft) {}

    private final Models models;
    private final ModelProperties limits;
    private final FeatureProperties features;
    private final ConversationMemory memory;
    private final Domains domains;
    private final ObjectProvider<Means> means;

    ModelAgent(
            Models models,
            ModelProperties limits,
            FeatureProperties features,
            ConversationMemory memory,
            Interpreter interpreter,
            ObjectProvider<Means> means) {
        if (features.multiAgent() && models.chat().isEmpty()) {
            throw new IllegalStateException(
                    "lucia.features.multi-agent: the agents need a language model. Set"
                            + " LUCIA_MODEL_PROVIDER, or leave LUCIA_FEATURES_MULTIAGENT out."
                            + " Example: LUCIA_MODEL_PROVIDER=ollama");
        }
        this.models = models;
        this.limits = limits;
        this.features = features;
        this.memory = memory;
        this.domains = new Domains(interpreter);
        this.means = means;
    }

    @Override
    public Optional<Outcome> answer(Unclear unclear) throws Exception {
        Optional<Chat> chat = models.chat();
        return chat.isEmpty() ? Optional.empty() : Optional.of(answer(unclear, chat.get()));
    }

    @Override
    public boolean knowsOtherNames() {
        return true;
    }

    private Outcome answer(Unclear unclear, Chat chat) throws Exception {
        Setting setting = unclear.setting();
        Set<String> concerned =
                features.multiAgent()
                        ? domains.of(
                                unclear.sentence(), setting.home(), setting.request().situation())
                        : Set.of();
        boolean many = concerned.size() > 1;
        Job job = new Job(unclear, chat, new AtomicInteger(limits.maxActions()));
        SpokenText text = new SpokenText(setting.execution(), !many);
        List<ToolLoop.End> ends =
                many
                        ? atOnce(job, List.copyOf(concerned), text)
                        : List.of(work(job, "general", Set.of(), 0, text));
        return new ModelAnswer(means.getObject(), setting, text).of(ends);
    }

    private List<ToolLoop.End> atOnce(Job job, List<String> skills, SpokenText joined)
            throws Exception {
        List<SpokenText> texts = new ArrayList<>();
        List<Callable<ToolLoop.End>> work = new ArrayList<>();
        for (int i = 0; i < skills.size(); i++) {
            int number = i;
            SpokenText text = new SpokenText(job.unclear().setting().execution(), false);
            texts.add(text);
            String skill = skills.get(number);
            work.add(() -> work(job, skill, Set.of(skill), number, text));
        }
        List<ToolLoop.End> ends = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<ToolLoop.End> future : threads.invokeAll(work)) {
                ends.add(result(future));
            }
        }
        texts.forEach(text -> joined.next(text.text()));
        return ends;
    }

    private ToolLoop.End work(
            Job job, String agent, Set<String> skills, int number, SpokenText text)
            throws Exception {
        Unclear unclear = job.unclear();
        Setting setting = unclear.setting();
        Means with = means.getObject();
        String key = setting.request().turn() + ".agent " + agent;
        List<Tool> tools = Toolbox.of(skills);
        ToolCalls calls =
                new ToolCalls(
                        with,
                        setting,
                        tools.stream().map(Tool::name).collect(Collectors.toSet()),
                        job.actionsLeft(),
                        key,
                        PLANS_PER_AGENT * (number + 1));
        Task task = setting.request().task();
        Recollection said = memory.recall(task.caller(), task.contextId());
        Looking looking = new Looking(setting.home(), with.queries());
        String role = skills.isEmpty() ? "" : role(skills);
        Supplier<List<ChatMessage>> briefing =
                () ->
                        new Briefing(setting, looking, unclear.sentence(), said)
                                .messages(role, with.clock());
        return new ToolLoop(job.chat(), limits, setting, agent, key, tools, text)
                .run(briefing, calls);
    }

    private static String role(Set<String> skills) {
        return "You are the agent for "
                + String.join(", ", skills)
                + " only. Others do the rest of the sentence: leave it to them, and don't mention"
                + " it.\n";
    }

    private static ToolLoop.End result(Future<ToolLoop.End> future) throws Exception {
        try {
            return future.get();
        } catch (ExecutionException thrown) {
            if (thrown.getCause() instanceof Exception fault) {
                throw fault;
            }
            throw new IllegalStateException("an agent failed unexpectedly", thrown.getCause());
        }
    }
}
