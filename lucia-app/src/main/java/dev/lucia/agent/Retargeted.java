package dev.lucia.agent;

import dev.lucia.home.Entity;
import dev.lucia.language.Intent;
import dev.lucia.language.Targets;

import java.util.ArrayList;
import java.util.List;

/** The same intent about other things. */
final class Retargeted {

    private static final Targets NOTHING = new Targets(List.of(), false, false);

    private Retargeted() {}

    static boolean isSame(Intent some, Intent other) {
        return on(NOTHING, some).equals(on(NOTHING, other));
    }

    /** {@code intent} without {@code entities}. */
    static Intent without(List<Entity> entities, Intent intent) {
        Targets targets = intent.targets();
        List<Entity> left = new ArrayList<>(targets.entities());
        left.removeAll(entities);
        return on(new Targets(left, targets.isGroup(), targets.isAny()), intent);
    }

    private static Intent on(Targets t, Intent intent) {
        return switch (intent) {
            case Intent.Power(var _, boolean on) -> new Intent.Power(t, on);
            case Intent.Toggle _ -> new Intent.Toggle(t);
            case Intent.SetLevel(var _, var dimension, var level) ->
                    new Intent.SetLevel(t, dimension, level);
            case Intent.Adjust(var _, var dimension, var change) ->
                    new Intent.Adjust(t, dimension, change);
            case Intent.SetColour(var _, var colour) -> new Intent.SetColour(t, colour);
            case Intent.SetMode(var _, var mode) -> new Intent.SetMode(t, mode);
            case Intent.Oscillate(var _, boolean on) -> new Intent.Oscillate(t, on);
            case Intent.Direct(var _, boolean forward) -> new Intent.Direct(t, forward);
            case Intent.Move(var _, var movement) -> new Intent.Move(t, movement);
            case Intent.Lock(var _, boolean locked) -> new Intent.Lock(t, locked);
            case Intent.Arm(var _, var mode) -> new Intent.Arm(t, mode);
            case Intent.Disarm _ -> new Intent.Disarm(t);
            case Intent.Activate _ -> new Intent.Activate(t);
            case Intent.Playback(var _, var transport) -> new Intent.Playback(t, transport);
            case Intent.Play(var _, var query) -> new Intent.Play(t, query);
            case Intent.Clean(var _, var errand) -> new Intent.Clean(t, errand);
            case Intent.ChangeList(var _, var edit, var items) ->
                    new Intent.ChangeList(t, edit, items);
            case Intent.Ask(var _, var question) -> new Intent.Ask(t, question);
            case Intent.Tell tell -> tell;
            case Intent.Time time -> time;
        };
    }
}
