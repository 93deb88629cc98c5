package dev.lucia.language;

import dev.lucia.home.Entity;
import dev.lucia.language.Intent.Clean.Errand;
import dev.lucia.language.Intent.Move.Movement;
import dev.lucia.language.Intent.Playback.Transport;
import dev.lucia.language.names.Kind;
import dev.lucia.language.names.Wanted;
import dev.lucia.language.words.Concept;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/** What the frames of commands ask for. One word asks different things of different domains. */
final class Commands {

    /** An intent on things of one sort. */
    private interface Maker extends Function<Targets, Intent> {}

    private static final Set<String> ARMED = Set.of("home", "away", "night", "vacation");

    private static final Set<Concept> OFF = Set.of(Concept.OFF);

    private final Things things;

    Commands(Things things) {
        this.things = things;
    }

    List<Reading> power(Clause clause, boolean on) {
        Wanted wanted = wanted(on ? "can-turn-on" : "can-turn-off", "light");
        return things.named(clause, wanted, all -> byDomain(all, domain -> power(domain, on)));
    }

    private static Maker power(String domain, boolean on) {
        return switch (domain) {
            case "scene", "button", "input_button" -> Intent.Activate::new;
            case "script" -> on ? Intent.Activate::new : t -> new Intent.Power(t, false);
            case "vacuum", "lawn_mower" ->
                    t -> new Intent.Clean(t, on ? Errand.START : Errand.DOCK);
            case "valve" -> t -> new Intent.Move(t, on ? Movement.OPEN : Movement.CLOSE);
            case "alarm_control_panel" -> on ? t -> new Intent.Arm(t, "away") : Intent.Disarm::new;
            default -> t -> new Intent.Power(t, on);
        };
    }

    List<Reading> toggle(Clause clause) {
        return things.named(
                clause, wanted("can-toggle", "light"), all -> List.of(new Intent.Toggle(all)));
    }

    List<Reading> mode(Clause clause) {
        String mode = clause.content().value(Concept.MODE);
        return things.namedOrObvious(
                clause,
                wanted("has-modes", "climate"),
                all ->
                        byDomain(
                                all,
                                domain ->
                                        domain.equals("alarm_control_panel")
                                                ? t -> new Intent.Arm(t, armed(clause))
                                                : t -> new Intent.SetMode(t, mode)));
    }

    List<Reading> oscillate(Clause clause, boolean on) {
        return things.namedOrObvious(
                clause, only("fan"), all -> List.of(new Intent.Oscillate(all, on)));
    }

    List<Reading> direction(Clause clause) {
        boolean forward = clause.content().has(Concept.FORWARD);
        return things.namedOrObvious(
                clause, only("fan"), all -> List.of(new Intent.Direct(all, forward)));
    }

    List<Reading> open(Clause clause) {
        return things.named(clause, wanted("can-open", "cover"), Commands::open);
    }

    private static List<Intent> open(Targets all) {
        List<Entity> movers =
                all.entities().stream().filter(e -> !e.domain().equals("lock")).toList();
        return movers.isEmpty()
                ? List.of(new Intent.Lock(all, false))
                : List.of(new Intent.Move(all.with(movers), Movement.OPEN));
    }

    List<Reading> close(Clause clause) {
        return things.named(
                clause,
                wanted("can-close", "cover"),
                all -> List.of(new Intent.Move(all, Movement.CLOSE)));
    }

    List<Reading> stop(Clause clause) {
        return things.namedOrBusy(
                clause, wanted("can-stop", idle(clause)), all -> byDomain(all, Commands::stop));
    }

    private static Maker stop(String domain) {
        return switch (domain) {
            case "cover", "valve" -> t -> new Intent.Move(t, Movement.STOP);
            case "media_player" -> t -> new Intent.Playback(t, Transport.STOP);
            case "vacuum", "lawn_mower" -> t -> new Intent.Clean(t, Errand.STOP);
            default -> t -> new Intent.Power(t, false);
        };
    }

    List<Reading> start(Clause clause) {
        return things.named(
                clause,
                wanted("can-start", "player"),
                all ->
                        byDomain(
                                all,
                                domain ->
                                        domain.equals("media_player")
                                                ? t -> new Intent.Playback(t, Transport.PLAY)
                                                : power(domain, true)));
    }

    List<Reading> pause(Clause clause) {
        return things.namedOrBusy(
                clause,
                wanted("can-pause", idle(clause)),
                all ->
                        byDomain(
                                all,
                                domain ->
                                        domain.equals("media_player")
                                                ? t -> new Intent.Playback(t, Transport.PAUSE)
                                                : t -> new Intent.Clean(t, Errand.PAUSE)));
    }

    List<Reading> play(Clause clause) {
        return things.namedOrObvious(
                clause,
                wanted("can-pause", idle(clause)),
                all ->
                        byDomain(
                                all,
                                domain ->
                                        domain.equals("media_player")
                                                ? t -> new Intent.Playback(t, Transport.PLAY)
                                                : t -> new Intent.Clean(t, Errand.START)));
    }

    List<Reading> transport(Clause clause, Transport transport) {
        return things.namedOrBusy(
                clause, only("player"), all -> List.of(new Intent.Playback(all, transport)));
    }

    /** "Schließ ab" locks, "shut the lights off" does not. */
    private List<Reading> shut(Clause clause) {
        List<Reading> locked = lock(clause.with(clause.content().without(OFF)), true);
        return locked.stream().allMatch(Reading.Unable.class::isInstance)
                ? power(clause, false)
                : locked;
    }

    List<Reading> lock(Clause clause, boolean locked) {
        Maker maker = all -> new Intent.Lock(all, locked);
        if (clause.content().has(Concept.CLOSE) && clause.content().has(Concept.OFF)) {
            return shut(clause);
        }
        boolean up = clause.content().value(Concept.LOCK).equals("all");
        return up
                ? things.namedOrAny(
                        clause, only("lock").anywhere(), all -> List.of(maker.apply(all)))
                : things.named(
                        clause,
                        locked ? only("lock").anywhere() : only("lock"),
                        all -> List.of(maker.apply(all)));
    }

    List<Reading> arm(Clause clause) {
        return things.namedOrObvious(
                clause, only("alarm"), all -> List.of(new Intent.Arm(all, armed(clause))));
    }

    private static String armed(Clause clause) {
        Content content = clause.content();
        String mode = content.has(Concept.HOME) ? "home" : content.value(Concept.MODE);
        return ARMED.contains(mode) ? mode : "away";
    }

    List<Reading> disarm(Clause clause) {
        return things.namedOrObvious(clause, only("alarm"), all -> List.of(new Intent.Disarm(all)));
    }

    List<Reading> clean(Clause clause, Errand errand) {
        return things.namedOrObvious(
                clause,
                wanted("robot", robot(clause)),
                all -> List.of(new Intent.Clean(all, errand)));
    }

    /** What is stopped or paused when nothing is named. */
    private static String idle(Clause clause) {
        return clause.content().has(Concept.CLEAN) ? robot(clause) : "player";
    }

    private static String robot(Clause clause) {
        String named = clause.content().value(Concept.CLEAN);
        return named.isEmpty() ? "vacuum" : named;
    }

    List<Reading> activate(Clause clause) {
        return things.named(
                clause,
                wanted("can-activate", "nothing"),
                all -> byDomain(all, domain -> power(domain, true)));
    }

    private static List<Intent> byDomain(Targets all, Function<String, Maker> maker) {
        Map<Intent, List<Entity>> parts = new LinkedHashMap<>();
        for (Entity entity : all.entities()) {
            Intent sort = maker.apply(entity.domain()).apply(Targets.NONE);
            Objects.requireNonNull(parts.computeIfAbsent(sort, _ -> new ArrayList<>())).add(entity);
        }
        List<Intent> intents = new ArrayList<>();
        parts.values()
                .forEach(
                        same ->
                                intents.add(
                                        maker.apply(same.getFirst().domain())
                                                .apply(all.with(same))));
        return intents;
    }

    private static Wanted wanted(String able, String usual) {
        return new Wanted(Kind.of(able)::includes, Kind.of(usual), Wanted.Range.ROOM);
    }

    private static Wanted only(String kind) {
        return Wanted.only(Kind.of(kind));
    }
}
