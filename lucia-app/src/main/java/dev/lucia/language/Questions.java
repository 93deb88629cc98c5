package dev.lucia.language;

import dev.lucia.home.Entity;
import dev.lucia.language.Intent.Tell.Topic;
import dev.lucia.language.names.Kind;
import dev.lucia.language.names.Wanted;
import dev.lucia.language.words.Concept;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What questions want to know. */
final class Questions {

    private static final Map<Concept, String> CONDITIONS = new EnumMap<>(Concept.class);
    private static final Map<Concept, String> ATTRIBUTES = new EnumMap<>(Concept.class);
    private static final Map<Concept, Topic> TOPICS = new EnumMap<>(Concept.class);

    static {
        CONDITIONS.put(Concept.ON, "on");
        CONDITIONS.put(Concept.OFF, "off");
        CONDITIONS.put(Concept.OPEN, "open");
        CONDITIONS.put(Concept.CLOSE, "closed");
        CONDITIONS.put(Concept.UP, "open");
        CONDITIONS.put(Concept.DOWN, "closed");
        CONDITIONS.put(Concept.LOW, "low");
        CONDITIONS.put(Concept.LOCK, "locked");
        CONDITIONS.put(Concept.UNLOCK, "unlocked");
        CONDITIONS.put(Concept.ARM, "armed");
        CONDITIONS.put(Concept.DISARM, "disarmed");
        CONDITIONS.put(Concept.PLAY, "playing");
        CONDITIONS.put(Concept.PAUSE, "paused");
        CONDITIONS.put(Concept.CLEAN, "cleaning");
        CONDITIONS.put(Concept.START, "running");
        CONDITIONS.put(Concept.DOCK, "docked");
        CONDITIONS.put(Concept.CHARGING, "charging");
        CONDITIONS.put(Concept.HOME, "home");
        CONDITIONS.put(Concept.AWAY, "away");
        CONDITIONS.put(Concept.MOTION, "motion");
        CONDITIONS.put(Concept.PRESENCE, "presence");
        CONDITIONS.put(Concept.WET, "wet");
        CONDITIONS.put(Concept.SMOKE, "smoke");

        ATTRIBUTES.put(Concept.SETPOINT, "setpoint");
        ATTRIBUTES.put(Concept.TEMPERATURE, "temperature");
        ATTRIBUTES.put(Concept.HUMIDITY, "humidity");
        ATTRIBUTES.put(Concept.BRIGHTNESS, "brightness");
        ATTRIBUTES.put(Concept.VOLUME, "volume");
        ATTRIBUTES.put(Concept.SPEED, "speed");
        ATTRIBUTES.put(Concept.POSITION, "position");
        ATTRIBUTES.put(Concept.BATTERY, "battery");
        ATTRIBUTES.put(Concept.POWER, "power");
        ATTRIBUTES.put(Concept.ENERGY, "energy");
        ATTRIBUTES.put(Concept.AIR, "air");
        ATTRIBUTES.put(Concept.ILLUMINANCE, "illuminance");
        ATTRIBUTES.put(Concept.WEATHER, "weather");
        ATTRIBUTES.put(Concept.TITLE, "title");

        TOPICS.put(Concept.CLOCK, Topic.CLOCK);
        TOPICS.put(Concept.DATE, Topic.DATE);
        TOPICS.put(Concept.HELP, Topic.HELP);
        TOPICS.put(Concept.HELLO, Topic.HELLO);
        TOPICS.put(Concept.THANKS, Topic.THANKS);
    }

    private final Things things;

    Questions(Things things) {
        this.things = things;
    }

    List<Reading> whether(Clause clause) {
        return about(clause, Wanted.Range.NEAR, condition -> new Question.Whether(condition));
    }

    List<Reading> which(Clause clause) {
        return about(clause, Wanted.Range.HOME, condition -> new Question.Which(condition));
    }

    List<Reading> howMany(Clause clause) {
        return about(clause, Wanted.Range.HOME, condition -> new Question.HowMany(condition));
    }

    List<Reading> value(Clause clause) {
        Attribute attribute = Attribute.of(first(clause, ATTRIBUTES));
        Wanted wanted = new Wanted(attribute::appliesTo, Kind.of("anything"), Wanted.Range.HOME);
        List<Reading> readings =
                things.namedOrParts(
                        clause,
                        wanted,
                        all -> ask(all.with(attribute.bestOf(all.entities())), attribute));
        if (readings.getFirst() instanceof Reading.WhichOne(var candidates)) {
            List<Entity> best = attribute.bestOf(candidates);
            return best.size() == 1
                    ? Things.understood(ask(new Targets(best, false, false), attribute))
                    : readings;
        }
        return readings;
    }

    private static List<Intent> ask(Targets targets, Attribute attribute) {
        return List.of(new Intent.Ask(targets, new Question.Value(attribute)));
    }

    List<Reading> status(Clause clause) {
        return things.named(
                clause,
                new Wanted(entity -> true, Kind.of("nothing"), Wanted.Range.NEAR),
                Questions::status);
    }

    /** What the sensors that {@code clause} names report. */
    List<Reading> sensor(Clause clause) {
        return things.named(
                clause,
                new Wanted(Kind.of("sensor")::includes, Kind.of("nothing"), Wanted.Range.NEAR),
                Questions::status);
    }

    private static List<Intent> status(Targets all) {
        boolean list = Kind.of("list").includes(all.entities().getFirst());
        return List.of(new Intent.Ask(all, list ? new Question.Items() : new Question.Status()));
    }

    List<Reading> tell(Clause clause) {
        for (Map.Entry<Concept, Topic> topic : TOPICS.entrySet()) {
            if (clause.content().has(topic.getKey())) {
                return List.of(new Reading.Understood(new Intent.Tell(topic.getValue())));
            }
        }
        return List.of(new Reading.NotUnderstood());
    }

    private List<Reading> about(
            Clause clause, Wanted.Range range, Function<Condition, Question> question) {
        String name = first(clause, CONDITIONS);
        Condition condition = Condition.of(name);
        boolean power = name.equals("on") || name.equals("off");
        Wanted wanted =
                new Wanted(
                        condition::appliesTo,
                        Kind.of(power ? "light" : "anything"),
                        power ? range : Wanted.Range.HOME);
        Things.Maker ask = all -> List.of(new Intent.Ask(all, question.apply(condition)));
        boolean any = range == Wanted.Range.HOME;
        List<Reading> readings = things.namedOrAny(any ? clause.any() : clause, wanted, ask);
        boolean which = readings.getFirst() instanceof Reading.WhichOne;
        return which && clause.namesNothing()
                ? things.namedOrAny(clause.any(), wanted, ask)
                : readings;
    }

    private static String first(Clause clause, Map<Concept, String> names) {
        return names.entrySet().stream()
                .filter(entry -> clause.content().has(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
    }
}
