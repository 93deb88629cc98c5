package dev.lucia.task;

import dev.lucia.secret.Secret;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Codes of alarms and locks that people said. They are cut out of a message before it is stored
 * anywhere, and known to this replica only, in memory and for a few minutes: a replica that takes a
 * task over has to ask again. Safe for use by many threads.
 */
public final class SpokenCodes {

    /** What is stored in the place of a code. */
    public static final String MASK = "....";

    private static final String ASKS = "asks";
    private static final Duration LIFE = Duration.ofMinutes(10);
    private static final int MOST = 1_000;

    /** "Code", and taking or giving protection, in the languages Lucia speaks. */
    private static final Pattern PROTECTION =
            Pattern.compile(
                    "code|kode|\\bpin\\b|c[oó]digo|clave|disarm|\\barm\\b|unlock|scharf|sch[aä]rf"
                            + "|aufschlie|aufsperr|entriegel|d[eé]sarm|d[eé]verrouill|desbloque"
                            + "|ontgrendel",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern DIGITS =
            Pattern.compile("(?<![\\d.,:])\\d(?:[ -]?\\d){2,11}(?![\\d:]|[.,]\\d)");

    /**
     * What was really said.
     *
     * @param text all of it, or what is left of it without the code
     */
    public record Spoken(Secret text, Secret code) {}

    private record Held(Spoken spoken, long until) {}

    private final InstantSource clock;
    private final SequencedMap<List<String>, Held> held = new LinkedHashMap<>();

    public SpokenCodes(InstantSource clock) {
        this.clock = clock;
    }

    /** Metadata of a question that asks for a code; all of its answer is treated as one. */
    public static Map<String, Object> asking() {
        return Map.of(ASKS, "code");
    }

    /** Whether {@code question} asks for a code. */
    public static boolean isAskedBy(Message question) {
        return "code".equals(question.metadata().get(ASKS));
    }

    /** What was said in {@code message} before its code was cut out, if this replica heard it. */
    public Optional<Spoken> of(Caller caller, Message message) {
        synchronized (held) {
            Held found = held.get(key(caller, message));
            return found == null || found.until < clock.millis()
                    ? Optional.empty()
                    : Optional.of(found.spoken);
        }
    }

    /** {@code message} as it may be stored. */
    Message cut(Caller caller, Message message, boolean isAsked) {
        String said = message.text();
        if (isAsked) {
            hold(caller, message, new Spoken(Secret.of(said), Secret.of(said)));
            return masked(message, MASK);
        }
        Matcher code = DIGITS.matcher(said);
        if (!PROTECTION.matcher(said).find() || !code.find()) {
            return message;
        }
        hold(caller, message, new Spoken(Secret.of(said), Secret.of(code.group())));
        return masked(message, code.replaceAll(MASK));
    }

    private void hold(Caller caller, Message message, Spoken spoken) {
        long now = clock.millis();
        synchronized (held) {
            held.values().removeIf(old -> old.until < now);
            if (held.size() >= MOST) {
                held.pollFirstEntry();
            }
            held.put(key(caller, message), new Held(spoken, now + LIFE.toMillis()));
        }
    }

    private static Message masked(Message message, String text) {
        List<Part> others =
                message.parts().stream().filter(part -> !(part instanceof Part.Text)).toList();
        List<Part> parts = new ArrayList<>(List.of(Part.text(text)));
        parts.addAll(others);
        return new Message(message.messageId(), message.role(), parts, message.metadata());
    }

    private static List<String> key(Caller caller, Message message) {
        return List.of(caller.name(), message.messageId());
    }
}
