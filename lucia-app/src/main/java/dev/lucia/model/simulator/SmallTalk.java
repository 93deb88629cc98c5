package dev.lucia.model.simulator;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A brain that knows one trick and one riddle: enough to see a model's way through Lucia. */
public final class SmallTalk implements Brain {

    private static final Pattern COSY =
            Pattern.compile("cos[yi]|coz[yi]|relax|gemütlich", Pattern.CASE_INSENSITIVE);
    private static final Pattern ROOM =
            Pattern.compile(
                    "\\b(?:in|im) (?:the |my |our )?([\\p{L} ]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern LIGHT = Pattern.compile("\"(light\\.[a-z0-9_]+)\"");
    private static final int MOST_LIGHTS = 3;
    private static final int COSY_PERCENT = 30;

    @Override
    public Reply answer(Asked asked) {
        String sentence = asked.sentence();
        if (COSY.matcher(sentence).find() && asked.tools().contains("find_devices")) {
            return cosy(asked);
        }
        return sentence.toLowerCase(Locale.ROOT).contains("riddle")
                ? Reply.say("What has keys and opens no door? A piano.")
                : Reply.say("I am a simulated model. I can make a room cosy, and I know a riddle.");
    }

    private static Reply cosy(Asked asked) {
        if (asked.round() == 0) {
            Matcher room = ROOM.matcher(asked.sentence());
            return Reply.call(
                    "find_devices",
                    room.find()
                            ? Map.of("kind", "light", "room", room.group(1).strip())
                            : Map.of("kind", "light"));
        }
        List<String> lights =
                LIGHT.matcher(asked.results().getFirst())
                        .results()
                        .map(found -> found.group(1))
                        .distinct()
                        .limit(MOST_LIGHTS)
                        .toList();
        if (lights.isEmpty()) {
            return Reply.say("I found no lights there.");
        }
        return asked.round() == 1
                ? Reply.call("set_brightness", Map.of("entities", lights, "percent", COSY_PERCENT))
                : Reply.say("It is cosy now.");
    }
}
