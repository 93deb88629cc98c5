package dev.lucia.agent;

import dev.lucia.home.Entity;
import dev.lucia.home.HomeSettings;
import dev.lucia.language.Change;
import dev.lucia.language.Dimension;
import dev.lucia.language.Intent;
import dev.lucia.language.Level;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Turns an intent into absolute actions, by what each thing can do and how it is now. */
public final class Planner {

    private final Climates climates;

    public Planner(HomeSettings settings) {
        climates = new Climates(settings);
    }

    public Plan plan(Intent intent) {
        List<Action> actions = new ArrayList<>();
        List<Planned.Cannot> impossible = new ArrayList<>();
        intent.targets().entities().stream()
                .flatMap(entity -> plan(intent, entity))
                .forEach(
                        planned -> {
                            switch (planned) {
                                case Planned.Do(Action action) -> actions.add(action);
                                case Planned.Cannot cannot -> impossible.add(cannot);
                                case Planned.Nothing _ -> {}
                            }
                        });
        boolean asks = intent instanceof Intent.Ask || intent instanceof Intent.Tell;
        boolean relative = intent instanceof Intent.Toggle || intent instanceof Intent.Adjust;
        boolean settled = !relative && actions.stream().allMatch(Action::repeatable);
        return new Plan(
                matter(intent, actions), actions, impossible, asks ? intent : null, settled);
    }

    private static Matter matter(Intent intent, List<Action> actions) {
        return new Matter(
                skill(intent),
                name(intent, actions),
                intent.targets().entities(),
                intent.targets().isGroup(),
                intent instanceof Intent.SetColour(var _, var colour) ? colour : null);
    }

    private Stream<Planned> plan(Intent intent, Entity entity) {
        return switch (intent) {
            case Intent.Power(var _, boolean on) -> Stream.of(Powers.turn(entity, on));
            case Intent.Toggle _ -> Stream.of(Powers.toggle(entity));
            case Intent.SetLevel(var _, var dimension, var level) ->
                    Stream.of(level(entity, dimension, level));
            case Intent.Adjust(var _, var dimension, var change) ->
                    Stream.of(adjust(entity, dimension, change));
            case Intent.SetColour(var _, var colour) -> Stream.of(Lights.colour(entity, colour));
            case Intent.SetMode(var _, var mode) -> Stream.of(mode(entity, mode));
            case Intent.Oscillate(var _, boolean on) -> Stream.of(Fans.oscillate(entity, on));
            case Intent.Direct(var _, boolean forward) ->
                    Stream.of(Fans.direction(entity, forward));
            case Intent.Move(var _, var movement) -> Stream.of(Covers.move(entity, movement));
            case Intent.Lock(var _, boolean locked) -> Stream.of(Protection.lock(entity, locked));
            case Intent.Arm(var _, var mode) -> Stream.of(Protection.arm(entity, mode));
            case Intent.Disarm _ -> Stream.of(Protection.disarm(entity));
            case Intent.Activate _ -> Stream.of(Powers.activate(entity));
            case Intent.Playback(var _, var transport) ->
                    Stream.of(Players.transport(entity, transport));
            case Intent.Play(var _, var query) -> Stream.of(Players.play(entity, query));
            case Intent.Clean(var _, var errand) -> Stream.of(Robots.send(entity, errand));
            case Intent.ChangeList(var _, var edit, var items) ->
                    items.stream().map(item -> Lists.edit(entity, edit, item));
            case Intent.Ask _, Intent.Tell _, Intent.Time _ -> Stream.empty();
        };
    }

    private Planned level(Entity entity, Dimension dimension, Level level) {
        return switch (dimension) {
            case BRIGHTNESS -> Lights.brightness(entity, level);
            case TONE -> Lights.tone(entity, level);
            case TEMPERATURE -> climates.temperature(entity, level);
            case HUMIDITY -> Amounts.humidity(entity, level);
            case SPEED -> Fans.speed(entity, level);
            case POSITION -> Covers.position(entity, level);
            case TILT -> Covers.tilt(entity, level);
            case VOLUME -> Players.volume(entity, level);
            case VALUE -> Amounts.value(entity, level);
        };
    }

    private Planned adjust(Entity entity, Dimension dimension, Change change) {
        return switch (dimension) {
            case BRIGHTNESS -> Lights.adjust(entity, change);
            case TONE -> Lights.adjustTone(entity, change);
            case TEMPERATURE -> climates.adjust(entity, change);
            case HUMIDITY -> Amounts.adjustHumidity(entity, change);
            case SPEED -> Fans.adjust(entity, change);
            case POSITION, TILT -> Covers.adjust(entity, change);
            case VOLUME -> Players.adjust(entity, change);
            case VALUE -> Amounts.adjustValue(entity, change);
        };
    }

    private Planned mode(Entity entity, String mode) {
        return switch (entity.domain()) {
            case "fan" -> Fans.mode(entity, mode);
            case "humidifier" -> Amounts.mode(entity, mode);
            default -> climates.mode(entity, mode);
        };
    }

    private static String skill(Intent intent) {
        if (intent instanceof Intent.Time) {
            return "timer";
        }
        return intent.targets().entities().stream()
                .map(entity -> SkillCatalog.skillOf(entity.domain()))
                .findFirst()
                .orElse("general");
    }

    private static String name(Intent intent, List<Action> actions) {
        if (intent instanceof Intent.Time(var timing, var _)) {
            return timing.getClass().getSimpleName().toLowerCase(Locale.ROOT);
        }
        return actions.isEmpty()
                ? intent.getClass().getSimpleName().toLowerCase(Locale.ROOT)
                : actions.getFirst().call().service();
    }
}
