package dev.lucia.benchmarks.language;

import dev.lucia.agent.Planner;
import dev.lucia.benchmarks.process.Heap;
import dev.lucia.home.Home;
import dev.lucia.language.Interpreter;
import dev.lucia.language.Language;
import dev.lucia.language.Reading;
import dev.lucia.language.Situation;

import tools.jackson.databind.json.JsonMapper;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/** The measurement itself, in a process of its own whose heap holds nothing else. */
public final class LanguageRun {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Situation SPEAKER = Situation.in("en", null);

    /**
     * What came out.
     *
     * @param sentences that were said, one after the other
     * @param understood how many of them became plans or questions; all, or it measures nothing
     * @param planning from sentence to plan
     * @param requests the baseline: a sentence's JSON request read
     * @param heapBytes held by five languages and the home's names in each
     */
    record Result(int sentences, int understood, Pace planning, Pace requests, long heapBytes) {}

    private LanguageRun() {}

    /** {@code args}: seconds of warm-up and of each measurement; prints the result as JSON. */
    public static void main(String[] args) {
        Duration warmUp = Duration.ofSeconds(Long.parseLong(args[0]));
        Duration length = Duration.ofSeconds(Long.parseLong(args[1]));
        Home home = LargeHouse.home();
        List<String> sentences = Sentences.all();
        List<String> requests =
                sentences.stream()
                        .map(text -> JSON.writeValueAsString(Map.of("text", text)))
                        .toList();

        long before = Heap.used();
        Interpreter interpreter = new Interpreter();
        for (Language language : Language.values()) {
            interpreter.interpret("1", home, Situation.in(language.code(), null));
        }
        long heap = Heap.used() - before;

        Planner planner = new Planner(home.settings());
        int understood =
                (int)
                        sentences.stream()
                                .filter(text -> plan(text, interpreter, home, planner))
                                .count();
        ToIntFunction<String> reading =
                request -> JSON.readTree(request).get("text").asString().length();
        ToIntFunction<String> planning =
                sentence -> plan(sentence, interpreter, home, planner) ? 1 : 0;
        Pace.of(sentences, planning, warmUp);
        Pace plans = Pace.of(sentences, planning, length);
        Pace.of(requests, reading, warmUp.dividedBy(2));
        Pace reads = Pace.of(requests, reading, length.dividedBy(2));
        System.out.println(
                JSON.writeValueAsString(
                        new Result(sentences.size(), understood, plans, reads, heap)));
    }

    /** Whether all of the sentence was understood. */
    private static boolean plan(
            String sentence, Interpreter interpreter, Home home, Planner planner) {
        List<Reading> readings = interpreter.interpret(sentence, home, SPEAKER);
        boolean understood = !readings.isEmpty();
        for (Reading reading : readings) {
            if (reading instanceof Reading.Understood(var intent)) {
                understood &= planner.plan(intent).impossible().isEmpty();
            } else {
                understood = false;
            }
        }
        return understood;
    }
}
