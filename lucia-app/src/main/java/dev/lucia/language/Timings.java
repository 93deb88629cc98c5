package dev.lucia.language;

import dev.lucia.language.time.Timing;
import dev.lucia.language.time.TimingReader;
import dev.lucia.language.time.When;
import dev.lucia.language.time.Which;
import dev.lucia.language.words.Lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes sentences about time: what is said to timers, and commands for later. */
final class Timings {

    /** What interprets a command that is for now. */
    interface Plain extends Function<String, List<Reading>> {}

    private final TimingReader reader;
    private final Pattern joint;

    Timings(Lexicon lexicon) {
        reader = new TimingReader(lexicon);
        joint = Pattern.compile("(?iu)\\s*,?\\s+(?:" + reader.joint() + ")\\s+");
    }

    List<Reading> interpret(String sentence, Plain plain) {
        Optional<Timing> timing = reader.read(sentence);
        if (timing.isPresent() && !(timing.get() instanceof Timing.Incomplete)) {
            return one(timing.get());
        }
        List<Reading> readings =
                reader.mentionsTimers(sentence) && timing.isEmpty()
                        ? joined(sentence, plain)
                        : List.of();
        readings = readings.isEmpty() ? plain.apply(sentence) : readings;
        if (timing.isPresent()) {
            boolean clear = readings.stream().allMatch(Reading.Understood.class::isInstance);
            return clear ? readings : one(timing.get());
        }
        return mayBeForLater(readings) ? scheduled(sentence, plain).orElse(readings) : readings;
    }

    boolean wantsQuiet(String sentence) {
        return reader.wantsQuiet(sentence);
    }

    /** "Turn off the lights and set a timer": one part is about timers, the other is not. */
    private List<Reading> joined(String sentence, Plain plain) {
        Matcher and = joint.matcher(sentence);
        while (and.find()) {
            String first = sentence.substring(0, and.start());
            String second = sentence.substring(and.end());
            Optional<Timing> before = reader.read(first);
            Optional<Timing> after = reader.read(second);
            if (before.isPresent() || after.isPresent()) {
                List<Reading> all = new ArrayList<>();
                all.addAll(before.map(Timings::one).orElseGet(() -> interpret(first, plain)));
                all.addAll(after.map(Timings::one).orElseGet(() -> interpret(second, plain)));
                return all;
            }
        }
        return List.of();
    }

    private static boolean mayBeForLater(List<Reading> readings) {
        return readings.stream()
                .anyMatch(
                        reading ->
                                switch (reading) {
                                    case Reading.NotUnderstood _, Reading.NothingCalled _ -> true;
                                    case Reading.Declined(var reason) ->
                                            reason != Reading.Declined.Reason.NOT;
                                    default -> false;
                                });
    }

    /** A command with a time; what it is about has to be clear now. */
    private Optional<List<Reading>> scheduled(String sentence, Plain plain) {
        return reader.timed(sentence)
                .filter(timed -> !timed.command().isBlank())
                .flatMap(timed -> scheduled(timed, plain.apply(timed.command())));
    }

    private static Optional<List<Reading>> scheduled(TimingReader.Timed timed, List<Reading> now) {
        boolean commands = !now.isEmpty() && now.stream().allMatch(Timings::isCommand);
        if (commands) {
            Timing timing =
                    timed.when() instanceof When.Vague
                            ? new Timing.Incomplete(Which.Sort.ACTION)
                            : new Timing.Schedule(timed.command(), timed.when());
            return Optional.of(List.of(new Reading.Understood(new Intent.Time(timing, now))));
        }
        boolean open =
                !now.isEmpty()
                        && now.stream()
                                .allMatch(r -> isCommand(r) || r instanceof Reading.WhichOne);
        return open ? Optional.of(now) : Optional.empty();
    }

    private static boolean isCommand(Reading reading) {
        return reading instanceof Reading.Understood(var intent)
                && !(intent instanceof Intent.Ask)
                && !(intent instanceof Intent.Tell)
                && !(intent instanceof Intent.Time);
    }

    private static List<Reading> one(Timing timing) {
        return List.of(new Reading.Understood(new Intent.Time(timing, List.of())));
    }
}
